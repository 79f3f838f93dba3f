package concordat.incidents;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;

/// A unit to assign.
record UnitForm(Answers typed) implements ActForm<AssignUnit.Command> {
    @Override
    public String title() {
        return "Assign a unit";
    }

    @Override
    public String button() {
        return "Assign the unit";
    }

    @Override
    public List<? extends Content> fields(ErrorSummary errors) {
        return List.of(
                typed.line("callsign", "Call sign", errors).withWidth(10),
                typed.lines("officers", "Officers", errors).withHint("One on each line: rank, name and number"),
                typed.choose("kind", "What kind of unit is it?", Unit.Kind.values(), Unit.Kind::words, errors),
                typed.when("at", "When was it assigned?", errors));
    }

    @Override
    @SuppressWarnings("NullAway") // what was not chosen is a response unit
    public AssignUnit.Command command(Instant now, Errors errors) {
        var command = new AssignUnit.Command(
                typed.text("callsign"),
                typed.text("officers").lines().toList(),
                typed.one("kind", Unit.Kind.class),
                Typed.happened(typed.time("at"), now, "at", errors));
        errors.require(command.callsign(), "callsign", "Enter the call sign");
        return command;
    }
}
