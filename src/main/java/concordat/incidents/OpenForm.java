package concordat.incidents;

import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;

/// What an officer comes upon, with no call before it.
record OpenForm(Answers typed, List<Choice> boroughs) implements ActForm<OpenIncident.Command> {
    @Override
    public String title() {
        return "New incident";
    }

    @Override
    public String button() {
        return "Open the incident";
    }

    @Override
    public List<? extends Content> fields(ErrorSummary errors) {
        return List.of(
                typed.line("headline", "What is happening, in one line", errors),
                typed.pick("borough", "Borough", boroughs, errors),
                typed.line("text", "Where", errors),
                typed.choose("kind", "What kind of place is it?", LocationKind.values(), LocationKind::words, errors),
                typed.choose(
                        "mentalHealth", "Is it about somebody’s mental health?", Known.values(), Known::words, errors),
                typed.lines("narrative", "What have you seen and been told?", errors),
                typed.when("receivedAt", "When did it begin?", errors));
    }

    @Override
    public OpenIncident.Command command(Instant now, Errors errors) {
        TypedDateTime began = typed.time("receivedAt");
        var command = new OpenIncident.Command(
                Incident.Source.OFFICER,
                Typed.happened(began, now, "receivedAt", errors),
                typed.text("borough"),
                typed.text("headline"),
                LocationForm.place(typed, errors),
                Caller.NOBODY,
                Typed.orUnknown(typed.one("mentalHealth", Known.class)),
                typed.text("narrative"));
        Typed.add(command.errors(now), errors);
        return command;
    }
}
