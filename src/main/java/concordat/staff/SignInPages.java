package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.design.ErrorSummary;
import concordat.design.Html;
import concordat.web.Anyone;
import concordat.web.Destination;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Signing in and out, and the theme of this device.
@Controller
@Anyone
class SignInPages {
    private static final String WRONG =
            "The username or the password is not right. After 5 wrong passwords an account is locked for 15 minutes.";

    private static final String SECOND = "/sign-in/second";

    private final SignIn signIn;
    private final Sessions sessions;
    private final Provider provider;
    private final StaticTemplates templates = new StaticTemplates();

    SignInPages(SignIn signIn, Sessions sessions, Provider provider) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    View form(SignInForm form, HttpServletRequest request) {
        if (CurrentActor.optional().isPresent()) {
            return new Destination(form.destination());
        }
        return sessions.waiting(request).isPresent()
                ? new Destination(SECOND, form.then())
                : Html.ok(templates.staffSignIn(SignInPage.of(form, ErrorSummary.none(), provider.name())));
    }

    @PostMapping("/sign-in")
    View signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        if (!form.errors().isEmpty()) {
            return Html.unprocessable(templates.staffSignIn(SignInPage.of(form, form.errors(), provider.name())));
        }
        return switch (signIn.signIn(form.username(), form.password(), Device.of(request, false))) {
            case SignIn.Outcome.SignedIn(Actor _, String token) -> {
                change(request, response, token);
                yield new Destination(form.destination());
            }
            case SignIn.Outcome.Waits(Session _, String token) -> {
                change(request, response, token);
                yield new Destination(SECOND, form.then());
            }
            case SignIn.Outcome.Refused() -> {
                var summary = new ErrorSummary(List.of(new ErrorSummary.Item("username", WRONG)));
                yield Html.unprocessable(templates.staffSignIn(SignInPage.of(form, summary, provider.name())));
            }
        };
    }

    /// The session before, if there was one, ends: there is one for each browser.
    private void change(HttpServletRequest request, HttpServletResponse response, String token) {
        SessionCookie.token(request).ifPresent(sessions::end);
        SessionCookie.give(response, token);
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.token(request).ifPresent(sessions::end);
        SessionCookie.take(response);
        // Not "storage": a form that was half typed, or sent where there was no signal, waits there for the same
        // person.
        // Nobody else is shown it, and it goes by itself after a day.
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return new RedirectView(Done.SIGNED_OUT.then("/sign-in"));
    }

    /// Keeps the theme on this device.
    @PostMapping("/theme")
    View theme(@RequestParam String theme, @RequestParam String back, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from("__Host-theme", theme.equals("night") ? "night" : "day")
                .httpOnly(true)
                .secure(true)
                .sameSite("Lax")
                .path("/")
                .maxAge(java.time.Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return new Destination(new SignInForm("", "", back).destination());
    }
}
