package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.web.AnyStaff;
import concordat.web.Anyone;
import concordat.web.Destination;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Making a passkey on one's own account, and signing in with one. What a browser asks of a device, a script asks.
@Controller
class PasskeyPages {
    private static final String HERE = "/account";
    private static final String WRONG =
            "This passkey is not known here, or it took longer than five minutes: try again";
    private static final int LONGEST_NAME = 60;

    private final Passkeys passkeys;
    private final SecondFactor second;
    private final Sessions sessions;
    private final Provider provider;
    private final StaticTemplates templates = new StaticTemplates();

    PasskeyPages(Passkeys passkeys, SecondFactor second, Sessions sessions, Provider provider) {
        this.passkeys = passkeys;
        this.second = second;
        this.sessions = sessions;
        this.provider = provider;
    }

    @Anyone
    @PostMapping("/sign-in/passkey/options")
    @ResponseBody
    PasskeyOptions toSignIn() {
        return passkeys.toSignIn();
    }

    @Anyone
    @PostMapping("/sign-in/passkey")
    View signIn(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> token = passkeys.signIn(credential, Device.of(request, false));
        SignInForm form = new SignInForm("", "", then);
        if (token.isEmpty()) {
            ErrorSummary errors = new Errors().add("", WRONG).summary();
            return Html.unprocessable(templates.staffSignIn(SignInPage.of(form, errors, provider.name())));
        }
        SessionCookie.token(request).ifPresent(sessions::end);
        SessionCookie.give(response, token.get());
        return new Destination(form.destination());
    }

    /// Whoever does shows first who they are, so that nobody makes a passkey on a screen that was left.
    @AnyStaff
    @GetMapping("/account/passkeys")
    View form() {
        return second.mayChange()
                ? Html.ok(templates.staffPasskey(PasskeyPage.of("", ErrorSummary.none())))
                : new Destination(OwnAccountPages.AGAIN, "/account/passkeys");
    }

    @AnyStaff
    @PostMapping("/account/passkeys/options")
    @ResponseBody
    PasskeyOptions toRegister() {
        return passkeys.toRegister();
    }

    @AnyStaff
    @PostMapping("/account/passkeys")
    View register(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        if (!second.mayChange()) {
            return new Destination(OwnAccountPages.AGAIN, "/account/passkeys");
        }
        String called = name.strip();
        Errors errors = new Errors()
                .require(called, "name", "Enter a name for the passkey")
                .check(called.length() <= LONGEST_NAME, "name", "Enter a name of at most 60 characters");
        String token = SessionCookie.token(request).orElseThrow();
        if (errors.summary().isEmpty() && !passkeys.register(token, credential, called)) {
            errors.add(
                    "name",
                    "The device did not make what was asked for, made a key that is too short, or took longer than five minutes: try another, or set up one-time codes");
        }
        return errors.summary().isEmpty()
                ? new RedirectView(Done.SAVED.then(HERE))
                : Html.unprocessable(templates.staffPasskey(PasskeyPage.of(called, errors.summary())));
    }

    @AnyStaff
    @PostMapping("/account/passkeys/{id}/remove")
    View remove(@PathVariable String id) {
        if (!second.mayChange()) {
            return new Destination(OwnAccountPages.AGAIN, HERE);
        }
        passkeys.remove(id);
        return new RedirectView(Done.SAVED.then(HERE));
    }
}
