package concordat.detentions.corrections;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the receiver says to a correction, as typed.
record DecisionForm(String correction, String accept, String answer) {
    static final DecisionForm BLANK = new DecisionForm(null, null, null);

    DecisionForm(@Nullable String correction, @Nullable String accept, @Nullable String answer) {
        this.correction = Objects.requireNonNullElse(correction, "");
        this.accept = Objects.requireNonNullElse(accept, "");
        this.answer = Objects.requireNonNullElse(answer, "");
    }

    ErrorSummary errors() {
        return new Errors()
                .check(
                        correction.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
                        "correction",
                        "Choose which correction")
                .check(accept.equals("YES") || accept.equals("NO"), "accept", "Choose whether you accept it")
                .check(!accept.equals("NO") || !answer.isBlank(), "answer", "Enter why you decline it")
                .summary();
    }

    UUID which() {
        return UUID.fromString(correction);
    }

    boolean accepts() {
        return accept.equals("YES");
    }
}
