package concordat.staff;

import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.design.Errors;
import concordat.web.AnyStaff;
import concordat.web.Anyone;
import concordat.web.Invalid;
import concordat.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Sessions for programs: the token goes in an `Authorization: Bearer` header.
@RestController
class SessionApi {
    record Credentials(@Nullable String username, @Nullable String password) {}

    record Begun(String token, String name, String agency, Role role) {}

    record Me(String name, String agency, @Nullable String team, Role role) {}

    private final SignIn signIn;
    private final Sessions sessions;

    SessionApi(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Anyone
    @PostMapping("/api/sessions")
    ResponseEntity<?> begin(@RequestBody Credentials body) {
        String username = Objects.requireNonNullElse(body.username(), "");
        String password = Objects.requireNonNullElse(body.password(), "");
        Invalid.unlessEmpty(new Errors()
                .require(username, "username", "Enter your username")
                .require(password, "password", "Enter your password")
                .summary());
        return switch (signIn.signIn(username, password)) {
            case SignIn.Outcome.SignedIn(var actor, var token) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Begun(token, actor.name(), actor.agency(), actor.role()));
            case SignIn.Outcome.Refused() ->
                ResponseEntity.of(Problems.of(
                                HttpStatus.UNAUTHORIZED,
                                "/problems/sign-in-refused",
                                "The username or the password is not right"))
                        .build();
        };
    }

    @AnyStaff
    @GetMapping("/api/sessions/current")
    Me current() {
        var actor = CurrentActor.required();
        return new Me(actor.name(), actor.agency(), actor.team(), actor.role());
    }

    @AnyStaff
    @DeleteMapping("/api/sessions/current")
    ResponseEntity<Void> end(HttpServletRequest request) {
        SessionCookie.token(request).ifPresent(sessions::end);
        return ResponseEntity.noContent().build();
    }
}
