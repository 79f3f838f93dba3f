package concordat.detentions.escapes;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.detentions.Detention;
import concordat.detentions.TypedTimes;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// That somebody got away, as typed: without a time it is happening now.
record EscapeForm(String place, String circumstances, TypedDateTime at) {
    static final EscapeForm BLANK = new EscapeForm(null, null, null);

    EscapeForm(@Nullable String place, @Nullable String circumstances, @Nullable TypedDateTime at) {
        this.place = Objects.requireNonNullElse(place, "");
        this.circumstances = Objects.requireNonNullElse(circumstances, "");
        this.at = Objects.requireNonNullElse(at, TypedDateTime.BLANK);
    }

    ErrorSummary errors(Detention detention, Instant now) {
        Errors errors = new Errors().require(place, "place", "Enter where they got away from");
        TypedTimes.happened(errors, at, "at", "when they got away", now, false);
        TypedTimes.notBefore(errors, at, "at", detention.detainedAt(), "They got away after they were detained");
        return errors.summary();
    }

    ReportEscape.Command command(Detention detention, Instant now) {
        return new ReportEscape.Command(
                detention.id(), TypedTimes.instantOrNow(at, now), place.strip(), circumstances.strip());
    }
}
