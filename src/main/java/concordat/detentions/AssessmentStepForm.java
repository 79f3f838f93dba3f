package concordat.detentions;

import static concordat.detentions.Section136Form.isOneOf;
import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.detentions.Assessment.Step;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A step of the assessment, as typed: without a time it is happening now.
record AssessmentStepForm(String step, String outcome, String bed, TypedDateTime at) {
    static final AssessmentStepForm BLANK = new AssessmentStepForm(null, null, null, null);

    /// What an assessment can agree on.
    static final Outcome[] OUTCOMES =
            Stream.of(Outcome.values()).filter(Outcome::isOfAssessment).toArray(Outcome[]::new);

    AssessmentStepForm(
            @Nullable String step, @Nullable String outcome, @Nullable String bed, @Nullable TypedDateTime at) {
        this.step = text(step);
        this.outcome = text(outcome);
        this.bed = text(bed);
        this.at = at == null ? TypedDateTime.BLANK : at;
    }

    ErrorSummary errors(Detention detention, Assessment before, Instant now) {
        Errors errors = new Errors()
                .check(isOneOf(Step.values(), step), "step", "Choose what happened")
                .check(!is(Step.AGREED) || isOneOf(OUTCOMES, outcome), "outcome", "Choose the outcome")
                .check(!is(Step.BED_FOUND) || !bed.isBlank(), "bed", "Enter where the bed is");
        TypedTimes.happened(errors, at, "at", "when it happened", now, false);
        TypedTimes.notBefore(errors, at, "at", detention.detainedAt(), "It cannot have been before they were detained");
        Instant earlier = begun(before);
        if (earlier != null) {
            TypedTimes.notBefore(errors, at, "at", earlier, "It cannot have ended before it began");
        }
        Instant later = ended(before);
        if (later != null) {
            errors.check(
                    !TypedTimes.instantOrNow(at, now).isAfter(later),
                    "at-time",
                    "Its end is recorded already: enter a time before that");
        }
        return errors.summary();
    }

    Assess.Command command(DetentionId id, Assessment before, Instant now) {
        Instant typed = TypedTimes.instantOrNow(at, now);
        Instant earlier = begun(before);
        return new Assess.Command(
                id,
                Step.valueOf(step),
                is(Step.AGREED) ? Outcome.valueOf(outcome) : null,
                is(Step.BED_FOUND) ? bed.strip() : null,
                // What people type has no seconds, and did not end before it began.
                earlier != null && typed.isBefore(earlier) ? earlier : typed);
    }

    /// When what this step ends began.
    private @Nullable Instant begun(Assessment before) {
        return is(Step.FINISHED) ? before.startedAt() : is(Step.BED_FOUND) ? before.bedAskedAt() : null;
    }

    /// When what this step begins ended, where that was recorded first.
    private @Nullable Instant ended(Assessment before) {
        return is(Step.STARTED) ? before.finishedAt() : is(Step.BED_ASKED) ? before.bedFoundAt() : null;
    }

    private boolean is(Step each) {
        return step.equals(each.name());
    }
}
