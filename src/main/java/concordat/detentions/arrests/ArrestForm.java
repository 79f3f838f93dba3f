package concordat.detentions.arrests;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.detentions.Detention;
import concordat.detentions.TypedTimes;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// That somebody is under arrest too, as typed: without a time it is happening now.
record ArrestForm(String offence, String indictable, TypedDateTime at) {
    static final ArrestForm BLANK = new ArrestForm(null, null, null);

    ArrestForm(@Nullable String offence, @Nullable String indictable, @Nullable TypedDateTime at) {
        this.offence = Objects.requireNonNullElse(offence, "");
        this.indictable = Objects.requireNonNullElse(indictable, "");
        this.at = Objects.requireNonNullElse(at, TypedDateTime.BLANK);
    }

    ErrorSummary errors(Instant now) {
        Errors errors = new Errors()
                .require(offence, "offence", "Enter the offence")
                .check(
                        indictable.equals("YES") || indictable.equals("NO"),
                        "indictable",
                        "Choose whether the offence is indictable");
        TypedTimes.happened(errors, at, "at", "when they were arrested", now, false);
        return errors.summary();
    }

    RecordArrest.Command command(Detention detention, Instant now) {
        return new RecordArrest.Command(
                detention.id(), offence.strip(), indictable.equals("YES"), TypedTimes.instantOrNow(at, now));
    }
}
