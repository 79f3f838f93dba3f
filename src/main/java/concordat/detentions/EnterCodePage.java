package concordat.detentions;

import concordat.design.ErrorSummary;
import concordat.design.TextInput;

/// What somebody with no account is asked for.
public record EnterCodePage(ErrorSummary summary, TextInput code, TextInput name, TextInput job) {
    static EnterCodePage of(RedeemForm form, ErrorSummary summary) {
        return new EnterCodePage(
                summary,
                TextInput.of("code", "Code", form.code())
                        .withHint("The 8 letters and numbers that the officer read out")
                        .withWidth(10)
                        .withAutocomplete("off")
                        .withAutocapitalize("characters")
                        .withSpellcheck(false)
                        .withErrorFrom(summary),
                TextInput.of("name", "Your name", form.name())
                        .withAutocomplete("name")
                        .withErrorFrom(summary),
                TextInput.of("job", "Your job", form.job())
                        .withHint("Like charge nurse")
                        .withAutocomplete("organization-title")
                        .withErrorFrom(summary));
    }
}
