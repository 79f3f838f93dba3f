package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Html;
import concordat.staff.OwnAccountPage.PasskeyRow;
import concordat.staff.OwnAccountPage.SessionRow;
import concordat.web.AnyStaff;
import concordat.web.Destination;
import concordat.web.Done;
import concordat.web.LondonTime;
import concordat.web.OnceFilter;
import concordattemplates.StaticTemplates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What everybody does about their own account.
@Controller
@RequestMapping("/account")
@AnyStaff
class OwnAccountPages {
    private static final String HERE = "/account";
    static final String AGAIN = "/account/again";
    static final String WRONG_PASSWORD =
            "Your password now is not right. After 5 wrong passwords an account is locked for 15 minutes.";

    private final StaffStore staff;
    private final Sessions sessions;
    private final SecondFactor second;
    private final Passkeys passkeys;
    private final Provider provider;
    private final ProviderSignIn providerSignIn;
    private final ChangePassword changePassword;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    OwnAccountPages(
            StaffStore staff,
            Sessions sessions,
            SecondFactor second,
            Passkeys passkeys,
            Provider provider,
            ProviderSignIn providerSignIn,
            ChangePassword changePassword,
            InstantSource time) {
        this.staff = staff;
        this.sessions = sessions;
        this.second = second;
        this.passkeys = passkeys;
        this.provider = provider;
        this.providerSignIn = providerSignIn;
        this.changePassword = changePassword;
        this.time = time;
    }

    @GetMapping
    @Transactional(readOnly = true)
    View account() {
        Actor actor = CurrentActor.required();
        Instant now = time.instant();
        UUID here = here();
        List<SessionRow> rows = sessions.of(actor.id()).stream()
                .map(session -> SessionRow.of(session, here, now))
                .toList();
        SecondFactor.Enrolled enrolled = second.enrolled();
        List<PasskeyRow> held =
                passkeys.own().stream().map(each -> PasskeyRow.of(each, now)).toList();
        return Html.ok(templates.staffOwnAccount(new OwnAccountPage(
                actor.name(),
                staff.ownPassword().username(),
                actor.role().words(),
                rows,
                rows.stream().anyMatch(row -> !row.here()),
                enrolled.oneTimeCodes(),
                actor.role().isPowerful(),
                enrolled.codesLeft(),
                held,
                provider.name(),
                providerSignIn.linkedAt().map(at -> LondonTime.of(at, now)).orElse(""))));
    }

    @PostMapping("/sessions/{id}/end")
    View end(@PathVariable UUID id) {
        if (!second.mayChange()) {
            return new Destination(AGAIN, HERE);
        }
        var _ = sessions.end(CurrentActor.required().id(), id);
        return new RedirectView(Done.ENDED.then(HERE));
    }

    @PostMapping("/sessions/end-others")
    View endOthers() {
        if (!second.mayChange()) {
            return new Destination(AGAIN, HERE);
        }
        var _ = sessions.endAll(CurrentActor.required().id(), here());
        return new RedirectView(Done.ENDED.then(HERE));
    }

    @GetMapping("/password")
    View passwordForm() {
        return Html.ok(templates.staffPassword(PasswordPage.of(changePassword.username(), ErrorSummary.none())));
    }

    @PostMapping("/password")
    View password(PasswordForm form) {
        ErrorSummary errors = form.errors(changePassword.username());
        if (errors.isEmpty() && !changePassword.change(form.before(), form.after(), here())) {
            errors = new Errors().add("before", WRONG_PASSWORD).summary();
        }
        return errors.isEmpty()
                ? new RedirectView(Done.SAVED.then(HERE))
                : Html.unprocessable(templates.staffPassword(PasswordPage.of(changePassword.username(), errors)));
    }

    @GetMapping("/one-time-code")
    View enrolForm() {
        if (second.enrolled().oneTimeCodes()) {
            return new Destination(HERE);
        }
        return !second.mayChange()
                ? new Destination(AGAIN, "/account/one-time-code")
                : Html.ok(templates.staffEnrol(enrolPage(ErrorSummary.none())));
    }

    @PostMapping("/one-time-code")
    View enrol(CodeForm form, HttpServletRequest request) {
        if (second.enrolled().oneTimeCodes()) {
            return new Destination(HERE);
        }
        if (!second.mayChange()) {
            return new Destination(AGAIN, "/account/one-time-code");
        }
        String token = SessionCookie.token(request).orElseThrow();
        return second.confirmEnrolment(token, form.code())
                .<View>map(codes -> recoveryCodes(codes, request))
                .orElseGet(() -> Html.unprocessable(templates.staffEnrol(enrolPage(new Errors()
                        .add("code", SecondFactorPages.WRONG_ENROLMENT)
                        .summary()))));
    }

    @PostMapping("/one-time-code/remove")
    View remove() {
        if (!second.mayChange()) {
            return new Destination(AGAIN, HERE);
        }
        second.remove();
        return new RedirectView(Done.SAVED.then(HERE));
    }

    @PostMapping("/recovery-codes")
    View newRecoveryCodes(HttpServletRequest request) {
        return second.mayChange() ? recoveryCodes(second.newRecoveryCodes(), request) : new Destination(AGAIN, HERE);
    }

    private View recoveryCodes(List<String> codes, HttpServletRequest request) {
        request.setAttribute(OnceFilter.SHOWN_ONCE, HERE);
        return Html.ok(templates.staffRecoveryCodes(new RecoveryCodesPage(codes, HERE)));
    }

    private EnrolPage enrolPage(ErrorSummary errors) {
        return EnrolPage.of(
                "/account/one-time-code",
                false,
                new CodeForm("", ""),
                errors,
                CurrentActor.required().name(),
                second.beginEnrolment());
    }

    private static @Nullable UUID here() {
        return CurrentSession.optional().map(Session::id).orElse(null);
    }
}
