package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An invitation as it is taken up. Neither the code nor the password is ever shown again.
record InvitationForm(String username, String code, String password) {
    static final InvitationForm BLANK = new InvitationForm("", "", "");

    InvitationForm(@Nullable String username, @Nullable String code, @Nullable String password) {
        this.username = Objects.requireNonNullElse(username, "").strip();
        this.code = Objects.requireNonNullElse(code, "").strip();
        this.password = Objects.requireNonNullElse(password, "");
    }

    ErrorSummary errors() {
        Errors errors = new Errors()
                .require(username, "username", "Enter your username")
                .require(code, "code", "Enter the code of your invitation");
        PasswordRules.check(errors, password, username, "password");
        return errors.summary();
    }
}
