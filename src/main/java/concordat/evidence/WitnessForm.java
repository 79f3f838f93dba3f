package concordat.evidence;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The public key of a witness as typed.
record WitnessForm(String key) {
    WitnessForm(@Nullable String key) {
        this.key = Objects.requireNonNullElse(key, "").strip();
    }

    ErrorSummary errors() {
        return new Errors()
                .check(
                        isWitness(),
                        "key",
                        "Enter the witness’s public key as they publish it, such as witness.example.org+1a2b3c4d+BA…")
                .summary();
    }

    NoteKey parsed() {
        return NoteKey.parse(key);
    }

    private boolean isWitness() {
        try {
            return parsed().kind() == NoteKey.Kind.WITNESS;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
