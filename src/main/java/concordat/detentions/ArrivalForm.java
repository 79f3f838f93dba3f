package concordat.detentions;

import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An arrival as typed.
record ArrivalForm(String place, TypedDateTime at) {
    static final ArrivalForm BLANK = new ArrivalForm(null, null);

    ArrivalForm(@Nullable String place, @Nullable TypedDateTime at) {
        this.place = text(place);
        this.at = at == null ? TypedDateTime.BLANK : at;
    }

    ErrorSummary errors(Detention detention, Instant now) {
        Errors errors = new Errors().require(place, "place", "Choose where the person arrived");
        TypedTimes.happened(errors, at, "at", "when they arrived", now, true);
        TypedTimes.notBefore(
                errors, at, "at", detention.detainedAt(), "They cannot have arrived before they were detained");
        return errors.summary();
    }
}
