package concordat.guardians;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A guardian's finding, as typed.
record ReviewForm(String justified, String words) {
    static final ReviewForm BLANK = new ReviewForm("", "");

    ReviewForm(@Nullable String justified, @Nullable String words) {
        this.justified = Objects.requireNonNullElse(justified, "");
        this.words = Objects.requireNonNullElse(words, "").strip();
    }

    ErrorSummary errors() {
        return new Errors()
                .check(justified.matches("YES|NO"), "justified", "Choose whether it was justified")
                .require(words, "found", "Enter what you looked at and what you found")
                .summary();
    }
}
