package concordat.incidents;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What it is about, in a few words.
record HeadlineForm(Answers typed) implements ActForm<HeadIncident.Command> {
    static HeadlineForm of(Incident incident) {
        return new HeadlineForm(Answers.of(Map.of("headline", incident.headline())));
    }

    @Override
    public String title() {
        return "What it is about";
    }

    @Override
    public String button() {
        return "Save the headline";
    }

    @Override
    public List<? extends Content> fields(ErrorSummary errors) {
        return List.of(typed.line("headline", "In a few words, with no name", errors));
    }

    @Override
    public HeadIncident.Command command(Instant now, Errors errors) {
        var command = new HeadIncident.Command(typed.text("headline"));
        Typed.add(command.errors(), errors);
        return command;
    }
}
