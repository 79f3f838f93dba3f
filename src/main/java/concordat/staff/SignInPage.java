package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.TextInput;

/// What the sign-in page shows.
///
/// @param provider what people call the provider through which they may sign in too; empty where there is none
public record SignInPage(ErrorSummary summary, TextInput username, TextInput password, String then, String provider) {
    static SignInPage of(SignInForm form, ErrorSummary summary, String provider) {
        return new SignInPage(
                summary,
                TextInput.of("username", "Username", form.username())
                        .withAutocomplete("username")
                        .withAutocapitalize("none")
                        .withSpellcheck(false)
                        .withErrorFrom(summary),
                TextInput.of("password", "Password", "")
                        .withType("password")
                        .withAutocomplete("current-password")
                        .withErrorFrom(summary),
                form.then(),
                provider);
    }
}
