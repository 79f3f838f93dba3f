package concordat.incidents;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a unit has got, at another time than now.
record MoveUnitForm(Answers typed, String callsign) implements ActForm<MoveUnitForm.Moved> {
    record Moved(Unit.Step step, @Nullable Instant at, String reason) {}

    @Override
    public String title() {
        return "How far " + callsign + " has got";
    }

    @Override
    public String button() {
        return "Record it";
    }

    @Override
    public List<? extends Content> fields(ErrorSummary errors) {
        return List.of(
                typed.choose("step", "It is", Unit.Step.values(), Unit.Step::words, errors),
                typed.when("at", "Since when?", errors),
                typed.line("reason", "If it is clear, why?", errors));
    }

    @Override
    @SuppressWarnings("NullAway") // a step that was not chosen is an error, and the result is then not used
    public Moved command(Instant now, Errors errors) {
        Unit.Step step = typed.one("step", Unit.Step.class);
        errors.check(step != null, "step", "Choose how far it has got");
        return new Moved(step, Typed.happened(typed.time("at"), now, "at", errors), typed.text("reason"));
    }
}
