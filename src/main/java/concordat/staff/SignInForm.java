package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The sign-in form as typed. The password is never shown again.
record SignInForm(String username, String password, String then) {
    SignInForm(@Nullable String username, @Nullable String password, @Nullable String then) {
        this.username = Objects.requireNonNullElse(username, "");
        this.password = Objects.requireNonNullElse(password, "");
        this.then = Objects.requireNonNullElse(then, "");
    }

    ErrorSummary errors() {
        return new Errors()
                .require(username, "username", "Enter your username")
                .require(password, "password", "Enter your password")
                .summary();
    }

    /// Where they were going, as long as it is here: a browser reads `//`, `/\` and a tab between as another host.
    String destination() {
        return then.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") ? then : "/";
    }
}
