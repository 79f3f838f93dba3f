package concordat.detentions;

import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A health check or a review at a police station, as typed: without a time it is made now.
record StationCheckForm(String what, String professional, String found, List<String> asleep, TypedDateTime at) {
    static final StationCheckForm BLANK = new StationCheckForm(null, null, null, null, null);

    StationCheckForm(
            @Nullable String what,
            @Nullable String professional,
            @Nullable String found,
            @Nullable List<String> asleep,
            @Nullable TypedDateTime at) {
        this.what = text(what);
        this.professional = text(professional);
        this.found = text(found);
        this.asleep = asleep == null ? List.of() : asleep;
        this.at = at == null ? TypedDateTime.BLANK : at;
    }

    StationCheckForm as(String kind) {
        return new StationCheckForm(kind, professional, found, asleep, at);
    }

    ErrorSummary errors(Instant now) {
        Errors errors = new Errors()
                .check(what.equals("CHECK") || what.equals("REVIEW"), "what", "Choose what was done")
                .check(
                        !what.equals("CHECK") || !professional.isBlank(),
                        "professional",
                        "Enter the name of the healthcare professional")
                .require(found, "found", "Enter what was found");
        TypedTimes.happened(errors, at, "at", "when it was done", now, false);
        return errors.summary();
    }

    Instant madeAt(Instant now) {
        return TypedTimes.instantOrNow(at, now);
    }
}
