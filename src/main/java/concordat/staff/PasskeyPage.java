package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.TextInput;

/// Where somebody makes a passkey.
public record PasskeyPage(ErrorSummary summary, TextInput name) {
    static PasskeyPage of(String name, ErrorSummary summary) {
        return new PasskeyPage(
                summary,
                TextInput.of("name", "What do you call this passkey?", name)
                        .withHint("Such as the device that keeps it: “Work telephone”")
                        .withErrorFrom(summary));
    }
}
