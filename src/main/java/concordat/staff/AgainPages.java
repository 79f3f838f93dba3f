package concordat.staff;

import concordat.actor.CurrentActor;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.web.AnyStaff;
import concordat.web.Destination;
import concordattemplates.StaticTemplates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Showing again who one is.
@Controller
@AnyStaff
class AgainPages {
    static final String WRONG =
            "The password or the code is not right, or the code was used already. After 5 wrong ones an account is locked for 15 minutes.";

    private final ShowAgain showAgain;
    private final SecondFactor second;
    private final Sessions sessions;
    private final ProviderSignIn provider;
    private final ChangePassword changePassword;
    private final StaticTemplates templates = new StaticTemplates();

    AgainPages(
            ShowAgain showAgain,
            SecondFactor second,
            Sessions sessions,
            ProviderSignIn provider,
            ChangePassword changePassword) {
        this.showAgain = showAgain;
        this.second = second;
        this.sessions = sessions;
        this.provider = provider;
        this.changePassword = changePassword;
    }

    @GetMapping(OwnAccountPages.AGAIN)
    View form(AgainForm form) {
        return Html.ok(templates.staffAgain(page(form, ErrorSummary.none())));
    }

    @PostMapping(OwnAccountPages.AGAIN)
    View show(AgainForm form, HttpServletRequest request, HttpServletResponse response) {
        ErrorSummary errors = form.errors(second.enrolled().oneTimeCodes());
        if (errors.isEmpty()) {
            String token = SessionCookie.token(request).orElseThrow();
            Session session = CurrentSession.optional().orElseThrow();
            switch (showAgain.show(session, token, form.password(), form.code())) {
                case SHOWN -> {
                    SessionCookie.give(response, sessions.renew(token));
                    return new Destination(form.destination());
                }
                case WRONG -> errors = new Errors().add("password", WRONG).summary();
                case RAN_OUT ->
                    errors = new Errors().add("code", SecondFactorPages.RAN_OUT).summary();
            }
        }
        return Html.unprocessable(templates.staffAgain(page(form, errors)));
    }

    private AgainPage page(AgainForm form, ErrorSummary errors) {
        return AgainPage.of(
                form,
                errors,
                changePassword.username(),
                second.enrolled(),
                second.publishedCode(CurrentActor.required()).orElse(""),
                provider.again());
    }
}
