package concordat.detentions;

import static concordat.detentions.Section136Form.isOneOf;
import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A step of a leg as typed: without a time it is happening now.
record LegStepForm(String step, TypedDateTime at) {
    LegStepForm(@Nullable String step, @Nullable TypedDateTime at) {
        this.step = text(step);
        this.at = at == null ? TypedDateTime.BLANK : at;
    }

    ErrorSummary errors(Instant now) {
        Errors errors = new Errors().check(isOneOf(Convey.Step.values(), step), "step", "Choose the step");
        TypedTimes.happened(errors, at, "at", "when it happened", now, false);
        return errors.summary();
    }

    Instant happenedAt(Instant now) {
        return TypedTimes.instantOrNow(at, now);
    }
}
