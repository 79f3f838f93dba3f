package concordat.incidents;

import concordat.design.Checkboxes;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.incidents.AmbulanceRequest.Grade;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;

/// The grade that the ambulance service gives.
record GradeForm(Answers typed) implements ActForm<RegradeAmbulance.Command> {
    @Override
    public String title() {
        return "Grade given by the ambulance service";
    }

    @Override
    public String button() {
        return "Record the grade";
    }

    @Override
    public List<? extends Content> fields(ErrorSummary errors) {
        return List.of(
                typed.pick("grade", "Grade", AmbulanceForm.grades(), errors),
                Checkboxes.single(
                                "becausePolice",
                                "The priority was lowered because police are there",
                                typed.isTrue("becausePolice"))
                        .withHint("This stays on the record for ever")
                        .small(),
                typed.lines("reason", "What did the ambulance service say?", errors),
                typed.when("at", "When?", errors));
    }

    @Override
    @SuppressWarnings("NullAway") // a grade that was not chosen is an error, and the command is then not used
    public RegradeAmbulance.Command command(Instant now, Errors errors) {
        Grade grade = typed.one("grade", Grade.class);
        errors.check(grade != null, "grade", "Choose the grade that was given");
        return new RegradeAmbulance.Command(
                grade,
                typed.isTrue("becausePolice"),
                typed.text("reason"),
                Typed.happened(typed.time("at"), now, "at", errors));
    }
}
