package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.TextInput;

/// Where the second factor is asked for.
///
/// @param published the code to enter, where its secret is published; empty for every real one
/// @param can whether there is a second factor to give
/// @param provider through which it can be given too; empty where it cannot
public record SecondFactorPage(
        String title,
        String action,
        String then,
        ErrorSummary summary,
        TextInput code,
        String published,
        boolean can,
        String provider) {
    static SecondFactorPage of(
            String title,
            String action,
            CodeForm form,
            ErrorSummary summary,
            String published,
            boolean can,
            String provider) {
        return new SecondFactorPage(
                title,
                action,
                form.then(),
                summary,
                input(summary, "One-time code, or a recovery code"),
                published,
                can,
                provider);
    }

    static TextInput input(ErrorSummary summary, String label) {
        return TextInput.of("code", label, "")
                .withHint("The six digits that your app shows now")
                .withWidth(20)
                .withAutocomplete("one-time-code")
                .withSpellcheck(false)
                .withErrorFrom(summary);
    }
}
