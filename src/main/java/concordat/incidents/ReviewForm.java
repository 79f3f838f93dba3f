package concordat.incidents;

import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Radios;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;

/// A supervisor's review of the decision.
record ReviewForm(Answers typed) implements ActForm<ReviewForm.Reviewed> {
    record Reviewed(boolean agrees, String words) {}

    @Override
    public String title() {
        return "Review the decision";
    }

    @Override
    public String button() {
        return "Record the review";
    }

    @Override
    public List<? extends Content> fields(ErrorSummary errors) {
        return List.of(
                Radios.of(
                                "agrees",
                                "Do you agree with it?",
                                typed.text("agrees"),
                                Choice.of("YES", "Yes"),
                                Choice.of("NO", "No: it must be decided again"))
                        .small()
                        .withErrorFrom(errors),
                typed.lines("words", "Why?", errors));
    }

    @Override
    public Reviewed command(Instant now, Errors errors) {
        errors.require(typed.text("agrees"), "agrees", "Say whether you agree")
                .require(typed.text("words"), "words", "Say why");
        return new Reviewed(typed.isTrue("agrees"), typed.text("words"));
    }
}
