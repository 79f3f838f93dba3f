package concordat.incidents;

import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.Option;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// How an incident ended.
record CloseForm(Answers typed) implements ActForm<Set<Ending>> {
    @Override
    public String title() {
        return "Close the incident";
    }

    @Override
    public String button() {
        return "Close the incident";
    }

    @Override
    public List<? extends Content> fields(ErrorSummary errors) {
        return List.of(
                Checkboxes.of("endings", "How did it end?", typed.all("endings"), (List<? extends Option>)
                                Choice.each(Ending.values(), Ending::words))
                        .withHint("Tick all that are so")
                        .small()
                        .withErrorFrom(errors),
                typed.lines("words", "Anything more?", errors));
    }

    @Override
    public Set<Ending> command(Instant now, Errors errors) {
        Set<Ending> endings = typed.each("endings", Ending.class);
        errors.check(!endings.isEmpty(), "endings", "Tick how it ended");
        return endings;
    }
}
