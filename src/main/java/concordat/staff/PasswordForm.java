package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A change of one's own password as typed. Neither is ever shown again.
record PasswordForm(String before, String after) {
    static final PasswordForm BLANK = new PasswordForm("", "");

    PasswordForm(@Nullable String before, @Nullable String after) {
        this.before = Objects.requireNonNullElse(before, "");
        this.after = Objects.requireNonNullElse(after, "");
    }

    ErrorSummary errors(String username) {
        Errors errors = new Errors().require(before, "before", "Enter your password as it is now");
        PasswordRules.check(errors, after, username, "after");
        return errors.summary();
    }
}
