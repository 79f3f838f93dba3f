package concordat.incidents;

import concordat.design.Checkboxes;
import concordat.design.Choice;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.incidents.AmbulanceRequest.Grade;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;

/// An ambulance to ask for.
record AmbulanceForm(Answers typed) implements ActForm<RequestAmbulance.Command> {
    @Override
    public String title() {
        return "Request an ambulance";
    }

    @Override
    public String button() {
        return "Request the ambulance";
    }

    @Override
    public List<? extends Content> fields(ErrorSummary errors) {
        return List.of(
                typed.pick("grade", "Which grade do you ask for?", grades(), errors),
                typed.lines("reason", "Why is it needed?", errors),
                Checkboxes.single("policeOnScene", "Police are on scene", typed.isTrue("policeOnScene"))
                        .small(),
                typed.line("reference", "The ambulance service’s reference, if it gave one", errors)
                        .withWidth(20),
                typed.when("at", "When was it requested?", errors));
    }

    @Override
    @SuppressWarnings("NullAway") // a grade that was not chosen is an error, and the command is then not used
    public RequestAmbulance.Command command(Instant now, Errors errors) {
        var command = new RequestAmbulance.Command(
                typed.one("grade", Grade.class),
                typed.text("reason"),
                typed.isTrue("policeOnScene"),
                typed.text("reference"),
                Typed.happened(typed.time("at"), now, "at", errors));
        errors.check(command.grade() != null, "grade", "Choose the grade you are asking for")
                .require(command.reason(), "reason", "Say why an ambulance is needed");
        return command;
    }

    static List<Choice> grades() {
        return Choice.each(Grade.values(), grade -> grade.name() + ": " + grade.words());
    }
}
