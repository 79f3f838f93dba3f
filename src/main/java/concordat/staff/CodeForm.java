package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A one-time code or recovery code as typed, and where its reader was going.
record CodeForm(String code, String then) {
    CodeForm(@Nullable String code, @Nullable String then) {
        this.code = Objects.requireNonNullElse(code, "").strip();
        this.then = Objects.requireNonNullElse(then, "");
    }

    ErrorSummary errors() {
        return new Errors().require(code, "code", "Enter the code").summary();
    }

    String destination() {
        return new SignInForm("", "", then).destination();
    }
}
