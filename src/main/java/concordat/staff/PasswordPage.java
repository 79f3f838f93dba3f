package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.TextInput;

/// Where somebody changes their own password.
///
/// @param username for the keeper of passwords in the browser, and not shown
public record PasswordPage(String username, ErrorSummary summary, TextInput before, TextInput after) {
    static PasswordPage of(String username, ErrorSummary summary) {
        return new PasswordPage(
                username,
                summary,
                TextInput.of("before", "Your password now", "")
                        .withType("password")
                        .withAutocomplete("current-password")
                        .withErrorFrom(summary),
                TextInput.of("after", "Your new password", "")
                        .withHint(PasswordRules.HINT)
                        .withType("password")
                        .withAutocomplete("new-password")
                        .withErrorFrom(summary));
    }
}
