package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.TextInput;
import org.jspecify.annotations.Nullable;

/// Where somebody shows again who they are.
///
/// @param code null where the account has no one-time codes
/// @param byForm whether that can be shown by what is typed: somebody whose second factor is a passkey uses it
/// @param passkey whether the account has one
/// @param published the code to enter, where its secret is published; empty for every real one
/// @param provider through which it can be shown too; empty where it cannot
public record AgainPage(
        String then,
        ErrorSummary summary,
        String username,
        TextInput password,
        @Nullable TextInput code,
        boolean byForm,
        boolean passkey,
        String published,
        String provider) {
    static AgainPage of(
            AgainForm form,
            ErrorSummary summary,
            String username,
            SecondFactor.Enrolled enrolled,
            String published,
            String provider) {
        return new AgainPage(
                form.then(),
                summary,
                username,
                TextInput.of("password", "Password", "")
                        .withType("password")
                        .withAutocomplete("current-password")
                        .withErrorFrom(summary),
                enrolled.oneTimeCodes() ? SecondFactorPage.input(summary, "One-time code, or a recovery code") : null,
                enrolled.oneTimeCodes() || !enrolled.any(),
                enrolled.passkeys(),
                published,
                provider);
    }
}
