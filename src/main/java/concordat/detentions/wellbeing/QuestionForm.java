package concordat.detentions.wellbeing;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a receiver asks for, or no longer, as typed.
///
/// @param stop the identity of what is no longer asked; or blank
record QuestionForm(String words, String stop) {
    static final QuestionForm BLANK = new QuestionForm(null, null);

    QuestionForm(@Nullable String words, @Nullable String stop) {
        this.words = Objects.requireNonNullElse(words, "");
        this.stop = Objects.requireNonNullElse(stop, "");
    }

    private static final int LONGEST = 200;

    /// Nobody's, where what was sent is no identity.
    UUID stopId() {
        return stop.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? UUID.fromString(stop)
                : new UUID(0, 0);
    }

    ErrorSummary errors() {
        int length = words.strip().length();
        return new Errors()
                .check(length >= 3, "words", "Enter what officers are to tell you")
                .check(length <= LONGEST, "words", "Ask for it in " + LONGEST + " characters or fewer")
                .summary();
    }
}
