package concordat.incidents;

import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Radios;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Another contact with the caller.
record RecontactForm(Answers typed) implements ActForm<RecontactForm.Contacted> {
    record Contacted(boolean reached, String said, @Nullable Instant at) {}

    @Override
    public String title() {
        return "Contact the caller again";
    }

    @Override
    public String button() {
        return "Record the contact";
    }

    @Override
    public List<? extends Content> fields(ErrorSummary errors) {
        return List.of(
                Radios.of(
                                "reached",
                                "Did you reach them?",
                                typed.text("reached"),
                                Choice.of("YES", "Yes"),
                                Choice.of("NO", "No: it is still owed"))
                        .small()
                        .withErrorFrom(errors),
                typed.lines("said", "What was said?", errors),
                typed.when("at", "When?", errors));
    }

    @Override
    public Contacted command(Instant now, Errors errors) {
        errors.require(typed.text("reached"), "reached", "Say whether you reached them")
                .check(!typed.isTrue("reached") || !typed.text("said").isEmpty(), "said", "Write down what was said");
        return new Contacted(
                typed.isTrue("reached"), typed.text("said"), Typed.happened(typed.time("at"), now, "at", errors));
    }
}
