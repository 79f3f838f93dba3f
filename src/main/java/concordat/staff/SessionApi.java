package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.design.Errors;
import concordat.web.AnyStaff;
import concordat.web.Anyone;
import concordat.web.Invalid;
import concordat.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Sessions for programs: the token goes in an `Authorization: Bearer` header.
@RestController
class SessionApi {
    /// @param code of the second factor, where the account has one: a one-time code or a recovery code
    record Credentials(
            @Nullable String username,
            @Nullable String password,
            @Nullable String code) {}

    record CodeBody(@Nullable String code) {}

    record Begun(String token, String name, String agency, Role role) {}

    record Me(UUID id, String name, String agency, @Nullable String team, Role role) {}

    private final SignIn signIn;
    private final Sessions sessions;
    private final SecondFactor second;
    private final ChangePassword changePassword;
    private final ShowAgain showAgain;

    SessionApi(
            SignIn signIn, Sessions sessions, SecondFactor second, ChangePassword changePassword, ShowAgain showAgain) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.second = second;
        this.changePassword = changePassword;
        this.showAgain = showAgain;
    }

    @Anyone
    @PostMapping("/api/sessions")
    ResponseEntity<?> begin(@RequestBody Credentials body, HttpServletRequest request) {
        String username = Objects.requireNonNullElse(body.username(), "");
        String password = Objects.requireNonNullElse(body.password(), "");
        Invalid.unlessEmpty(new Errors()
                .require(username, "username", "Enter your username")
                .require(password, "password", "Enter your password")
                .summary());
        return switch (signIn.signIn(username, password, Device.of(request, true))) {
            case SignIn.Outcome.SignedIn(Actor actor, String token) -> begun(actor, token);
            case SignIn.Outcome.Waits(Session session, String token) -> secondStep(session, token, body.code());
            case SignIn.Outcome.Refused() -> refused("The username or the password is not right");
        };
    }

    /// A program gives everything at once: a session that still waits is ended.
    private ResponseEntity<?> secondStep(Session session, String token, @Nullable String code) {
        if (session.state() == Session.State.SECOND
                && code != null
                && second.give(session, token, code) == SecondFactor.Outcome.GIVEN) {
            return begun(session.actor(), sessions.renew(token));
        }
        sessions.end(token);
        if (session.state() == Session.State.SECOND && code != null) {
            return refused("The code is not right, has run out, or was used already");
        }
        String title = session.state() == Session.State.SECOND
                ? "Send the code of the second factor too"
                : "This role needs a second factor: set one up at /sign-in first";
        return ResponseEntity.of(Problems.of(HttpStatus.UNAUTHORIZED, "/problems/second-factor-required", title))
                .build();
    }

    private static ResponseEntity<?> begun(Actor actor, String token) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Begun(token, actor.name(), actor.agency(), actor.role()));
    }

    private static ResponseEntity<?> refused(String title) {
        return ResponseEntity.of(Problems.of(HttpStatus.UNAUTHORIZED, "/problems/sign-in-refused", title))
                .build();
    }

    /// Gives the second factor once more, for what asks that it be fresh. The session goes on by a new token alone: in
    /// the answer, or in the cookie where it was one.
    @AnyStaff
    @PostMapping("/api/sessions/current/second-factor")
    ResponseEntity<?> stepUp(@RequestBody CodeBody body, HttpServletRequest request, HttpServletResponse response) {
        Session session = CurrentSession.optional().orElseThrow();
        String token = SessionCookie.token(request).orElseThrow();
        if (second.give(session, token, Objects.requireNonNullElse(body.code(), "")) != SecondFactor.Outcome.GIVEN) {
            ProblemDetail problem = Problems.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "/problems/second-factor-refused",
                    "The code is not right, has run out, or was used already");
            return ResponseEntity.of(problem).build();
        }
        return goOn(session, token, request, response);
    }

    /// Shows again who one is, by all that the account has, before the ways into it are changed.
    @AnyStaff
    @PostMapping("/api/sessions/current/again")
    ResponseEntity<?> again(@RequestBody AgainForm form, HttpServletRequest request, HttpServletResponse response) {
        Session session = CurrentSession.optional().orElseThrow();
        String token = SessionCookie.token(request).orElseThrow();
        if (showAgain.show(session, token, form.password(), form.code()) != ShowAgain.Outcome.SHOWN) {
            ProblemDetail problem =
                    Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "/problems/second-factor-refused", AgainPages.WRONG);
            return ResponseEntity.of(problem).build();
        }
        return goOn(session, token, request, response);
    }

    /// By a new token alone: in the answer, or in the cookie where it was one.
    private ResponseEntity<?> goOn(
            Session session, String token, HttpServletRequest request, HttpServletResponse response) {
        String renewed = sessions.renew(token);
        if (SessionCookie.bearer(request).isPresent()) {
            return begun(session.actor(), renewed);
        }
        SessionCookie.give(response, renewed);
        return ResponseEntity.noContent().build();
    }

    /// Changes one's own password, and ends every other session.
    @AnyStaff
    @PostMapping("/api/sessions/current/password")
    ResponseEntity<Void> password(@RequestBody PasswordForm form) {
        Invalid.unlessEmpty(form.errors(changePassword.username()));
        boolean changed = changePassword.change(
                form.before(),
                form.after(),
                CurrentSession.optional().orElseThrow().id());
        Invalid.unlessEmpty(new Errors()
                .check(changed, "before", OwnAccountPages.WRONG_PASSWORD)
                .summary());
        return ResponseEntity.noContent().build();
    }

    @AnyStaff
    @GetMapping("/api/sessions/current")
    Me current() {
        var actor = CurrentActor.required();
        return new Me(actor.id(), actor.name(), actor.agency(), actor.team(), actor.role());
    }

    @AnyStaff
    @DeleteMapping("/api/sessions/current")
    ResponseEntity<Void> end(HttpServletRequest request) {
        SessionCookie.token(request).ifPresent(sessions::end);
        return ResponseEntity.noContent().build();
    }
}
