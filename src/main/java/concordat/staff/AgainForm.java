package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody types to show again who they are, and where they were going. Neither is shown again.
record AgainForm(String password, String code, String then) {
    AgainForm(@Nullable String password, @Nullable String code, @Nullable String then) {
        this.password = Objects.requireNonNullElse(password, "");
        this.code = Objects.requireNonNullElse(code, "").strip();
        this.then = Objects.requireNonNullElse(then, "");
    }

    ErrorSummary errors(boolean withCode) {
        return new Errors()
                .require(password, "password", "Enter your password")
                .check(!withCode || !code.isEmpty(), "code", "Enter the code")
                .summary();
    }

    String destination() {
        return new SignInForm("", "", then).destination();
    }
}
