package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.TextInput;

/// Where somebody takes up their account.
public record InvitationPage(ErrorSummary summary, TextInput username, TextInput code, TextInput password) {
    static InvitationPage of(InvitationForm form, ErrorSummary summary) {
        return new InvitationPage(
                summary,
                TextInput.of("username", "Username", form.username())
                        .withAutocomplete("username")
                        .withAutocapitalize("none")
                        .withSpellcheck(false)
                        .withErrorFrom(summary),
                TextInput.of("code", "Code of your invitation", "")
                        .withHint(
                                "Your administrator made it and has given it to you. It looks like ABCD-EFGH-JKLM-NPQR.")
                        .withAutocomplete("off")
                        .withSpellcheck(false)
                        .withErrorFrom(summary),
                TextInput.of("password", "A new password, which only you know", "")
                        .withHint(PasswordRules.HINT)
                        .withType("password")
                        .withAutocomplete("new-password")
                        .withErrorFrom(summary));
    }
}
