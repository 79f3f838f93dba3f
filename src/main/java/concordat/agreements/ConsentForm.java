package concordat.agreements;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the person said, as typed.
record ConsentForm(String said, String words) {
    static final ConsentForm BLANK = new ConsentForm(null, null);

    ConsentForm(@Nullable String said, @Nullable String words) {
        this.said = Objects.requireNonNullElse(said, "");
        this.words = Objects.requireNonNullElse(words, "").strip();
    }

    ErrorSummary errors() {
        return new Errors()
                .check(ClauseForm.isOne(Consent.Said.values(), said), "said", "Choose what the person said")
                .require(words, "saidWords", "Enter what they said, in their words")
                .summary();
    }
}
