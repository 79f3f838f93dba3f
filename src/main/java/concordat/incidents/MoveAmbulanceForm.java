package concordat.incidents;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of an ambulance.
record MoveAmbulanceForm(Answers typed) implements ActForm<MoveAmbulanceForm.Moved> {
    record Moved(AmbulanceRequest.Step step, @Nullable Instant at, String reason) {}

    @Override
    public String title() {
        return "What became of the ambulance";
    }

    @Override
    public String button() {
        return "Record it";
    }

    @Override
    public List<? extends Content> fields(ErrorSummary errors) {
        return List.of(
                typed.choose(
                        "step", "What happened?", AmbulanceRequest.Step.values(), AmbulanceRequest.Step::words, errors),
                typed.when("at", "When?", errors),
                typed.line("reason", "If it was declined, why?", errors));
    }

    @Override
    @SuppressWarnings("NullAway") // a step that was not chosen is an error, and the result is then not used
    public Moved command(Instant now, Errors errors) {
        AmbulanceRequest.Step step = typed.one("step", AmbulanceRequest.Step.class);
        errors.check(step != null, "step", "Choose what happened")
                .check(
                        step != AmbulanceRequest.Step.DECLINED
                                || !typed.text("reason").isEmpty(),
                        "reason",
                        "Say why it was declined");
        return new Moved(step, Typed.happened(typed.time("at"), now, "at", errors), typed.text("reason"));
    }
}
