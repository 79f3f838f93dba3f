package concordat.staff;

import concordat.actor.CurrentActor;
import concordat.staff.StaffStore.SessionListed;
import concordat.web.AnyStaff;
import concordat.web.OnceFilter;
import concordat.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One's own account for programs.
@RestController
@RequestMapping("/api/account")
@AnyStaff
class OwnAccountApi {
    record CodeBody(@Nullable String code) {}

    /// The secret to set an app up with, in base 32.
    record Secret(String secret, String address) {}

    record RecoveryCodes(List<String> recoveryCodes) {}

    private static final String HERE = "/api/account/sessions";

    private final Sessions sessions;
    private final SecondFactor second;

    OwnAccountApi(Sessions sessions, SecondFactor second) {
        this.sessions = sessions;
        this.second = second;
    }

    @GetMapping("/sessions")
    List<SessionListed> sessions() {
        return sessions.of(CurrentActor.required().id());
    }

    @PostMapping("/sessions/{id}/end")
    ResponseEntity<?> end(@PathVariable UUID id) {
        if (!second.mayChange()) {
            return stale();
        }
        var _ = sessions.end(CurrentActor.required().id(), id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/sessions/end-others")
    ResponseEntity<?> endOthers() {
        if (!second.mayChange()) {
            return stale();
        }
        var _ = sessions.endAll(CurrentActor.required().id(), here());
        return ResponseEntity.noContent().build();
    }

    /// Begins to set up one-time codes: the same secret until it is confirmed.
    @PostMapping("/one-time-code")
    ResponseEntity<?> beginEnrolment(HttpServletRequest request) {
        if (second.enrolled().oneTimeCodes()) {
            return refused("One-time codes are set up already");
        }
        if (!second.mayChange()) {
            return stale();
        }
        byte[] secret = second.beginEnrolment();
        request.setAttribute(OnceFilter.SHOWN_ONCE, HERE);
        return ResponseEntity.ok(new Secret(
                Base32.encode(secret),
                OneTimeCodes.address(CurrentActor.required().name(), secret)));
    }

    @PostMapping("/one-time-code/confirm")
    ResponseEntity<?> confirm(@RequestBody CodeBody body, HttpServletRequest request) {
        if (!second.mayChange()) {
            return stale();
        }
        return second.confirmEnrolment(
                        SessionCookie.token(request).orElseThrow(), Objects.requireNonNullElse(body.code(), ""))
                .<ResponseEntity<?>>map(codes -> told(codes, request))
                .orElseGet(() -> refused("The code is not right"));
    }

    @PostMapping("/one-time-code/remove")
    ResponseEntity<?> remove() {
        if (!second.mayChange()) {
            return stale();
        }
        second.remove();
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/recovery-codes")
    ResponseEntity<?> newRecoveryCodes(HttpServletRequest request) {
        return second.mayChange() ? told(second.newRecoveryCodes(), request) : stale();
    }

    private static ResponseEntity<?> told(List<String> codes, HttpServletRequest request) {
        request.setAttribute(OnceFilter.SHOWN_ONCE, HERE);
        return ResponseEntity.ok(new RecoveryCodes(codes));
    }

    private static ResponseEntity<?> stale() {
        return refused("Show first that it is still you: POST /api/sessions/current/again");
    }

    private static ResponseEntity<?> refused(String title) {
        ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "/problems/second-factor-refused", title);
        return ResponseEntity.of(problem).build();
    }

    private static @Nullable UUID here() {
        return CurrentSession.optional().map(Session::id).orElse(null);
    }
}
