package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.staff.SecondFactor.Outcome;
import concordat.web.AnyStaff;
import concordat.web.Anyone;
import concordat.web.Destination;
import concordattemplates.StaticTemplates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The second step of signing in, the setting up of a second factor that a role demands, and giving it once more
/// before something grave.
@Controller
class SecondFactorPages {
    static final String WRONG =
            "The code is not right, or was used already: each is used once. After 5 wrong codes an account is locked for 15 minutes.";
    static final String RAN_OUT = "That code has just run out: enter the one that your app shows now.";
    static final String WRONG_ENROLMENT =
            "The code is not right: enter the one that your app shows now. Is the clock of your device right?";

    private final SecondFactor second;
    private final Sessions sessions;
    private final ProviderSignIn provider;
    private final StaticTemplates templates = new StaticTemplates();

    SecondFactorPages(SecondFactor second, Sessions sessions, ProviderSignIn provider) {
        this.second = second;
        this.sessions = sessions;
        this.provider = provider;
    }

    @Anyone
    @GetMapping("/sign-in/second")
    View form(CodeForm form, HttpServletRequest request) {
        return sessions.waiting(request)
                .<View>map(session -> step(session, form, ErrorSummary.none()))
                .orElseGet(() -> new Destination("/sign-in", form.then()));
    }

    @Anyone
    @PostMapping("/sign-in/second")
    View give(CodeForm form, HttpServletRequest request, HttpServletResponse response) {
        Optional<Session> waiting = sessions.waiting(request);
        if (waiting.isEmpty()) {
            return new Destination("/sign-in", form.then());
        }
        ErrorSummary errors = given(waiting.get(), form, request, response);
        return errors.isEmpty() ? new Destination(form.destination()) : step(waiting.get(), form, errors);
    }

    @Anyone
    @GetMapping("/sign-in/enrol")
    View enrolForm(CodeForm form, HttpServletRequest request) {
        return form(form, request);
    }

    @Anyone
    @PostMapping("/sign-in/enrol")
    View enrol(CodeForm form, HttpServletRequest request, HttpServletResponse response) {
        Optional<Session> waiting = sessions.waiting(request).filter(session -> session.state() == Session.State.ENROL);
        if (waiting.isEmpty()) {
            return new Destination("/sign-in", form.then());
        }
        String token = SessionCookie.token(request).orElseThrow();
        return CurrentActor.call(waiting.get().actor(), () -> second.confirmEnrolment(token, form.code()))
                .<View>map(codes -> {
                    SessionCookie.give(response, sessions.renew(token));
                    return recoveryCodes(codes, form.destination());
                })
                .orElseGet(() -> step(waiting.get(), form, wrong(WRONG_ENROLMENT)));
    }

    @AnyStaff
    @GetMapping("/second-factor")
    View stepUpForm(CodeForm form) {
        return stepUp(form, ErrorSummary.none());
    }

    @AnyStaff
    @PostMapping("/second-factor")
    View stepUp(CodeForm form, HttpServletRequest request, HttpServletResponse response) {
        ErrorSummary errors = given(CurrentSession.optional().orElseThrow(), form, request, response);
        return errors.isEmpty() ? new Destination(form.destination()) : stepUp(form, errors);
    }

    Html recoveryCodes(List<String> codes, String then) {
        return Html.ok(templates.staffRecoveryCodes(new RecoveryCodesPage(codes, then)));
    }

    private Html stepUp(CodeForm form, ErrorSummary errors) {
        Actor actor = CurrentActor.required();
        var page = SecondFactorPage.of(
                "Give your second factor again",
                "/second-factor",
                form,
                errors,
                second.publishedCode(actor).orElse(""),
                second.enrolled().any(),
                provider.again());
        return answer(errors, page);
    }

    private ErrorSummary given(
            Session session, CodeForm form, HttpServletRequest request, HttpServletResponse response) {
        ErrorSummary errors = form.errors();
        if (!errors.isEmpty()) {
            return errors;
        }
        String token = SessionCookie.token(request).orElseThrow();
        Outcome given = second.give(session, token, form.code());
        if (given != Outcome.GIVEN) {
            return wrong(given == Outcome.RAN_OUT ? RAN_OUT : WRONG);
        }
        SessionCookie.give(response, sessions.renew(token));
        return ErrorSummary.none();
    }

    private Html step(Session session, CodeForm form, ErrorSummary errors) {
        Actor actor = session.actor();
        if (session.state() == Session.State.ENROL) {
            byte[] secret = CurrentActor.call(actor, second::beginEnrolment);
            var page = EnrolPage.of("/sign-in/enrol", true, form, errors, actor.name(), secret);
            return errors.isEmpty()
                    ? Html.ok(templates.staffEnrol(page))
                    : Html.unprocessable(templates.staffEnrol(page));
        }
        var page = SecondFactorPage.of(
                "Second step",
                "/sign-in/second",
                form,
                errors,
                second.publishedCode(actor).orElse(""),
                true,
                "");
        return answer(errors, page);
    }

    private Html answer(ErrorSummary errors, SecondFactorPage page) {
        return errors.isEmpty()
                ? Html.ok(templates.staffSecondFactor(page))
                : Html.unprocessable(templates.staffSecondFactor(page));
    }

    private static ErrorSummary wrong(String words) {
        return new Errors().add("code", words).summary();
    }
}
