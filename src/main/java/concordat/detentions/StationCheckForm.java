package concordat.detentions;

import static concordat.detentions.Section136Form.text;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A health check or a review at a police station, as typed: without a time it is made now.
record StationCheckForm(
        String what,
        String professional,
        String found,
        List<String> asleep,
        String stillNeeded,
        String checksCanBeMade,
        List<String> moveWouldHarm,
        TypedDateTime at) {
    static final StationCheckForm BLANK = new StationCheckForm(null, null, null, null, null, null, null, null);

    StationCheckForm(
            @Nullable String what,
            @Nullable String professional,
            @Nullable String found,
            @Nullable List<String> asleep,
            @Nullable String stillNeeded,
            @Nullable String checksCanBeMade,
            @Nullable List<String> moveWouldHarm,
            @Nullable TypedDateTime at) {
        this.what = text(what);
        this.professional = text(professional);
        this.found = text(found);
        this.asleep = asleep == null ? List.of() : asleep;
        this.stillNeeded = text(stillNeeded);
        this.checksCanBeMade = text(checksCanBeMade);
        this.moveWouldHarm = moveWouldHarm == null ? List.of() : moveWouldHarm;
        this.at = at == null ? TypedDateTime.BLANK : at;
    }

    StationCheckForm as(String kind) {
        return new StationCheckForm(kind, professional, found, asleep, stillNeeded, checksCanBeMade, moveWouldHarm, at);
    }

    ErrorSummary errors(Instant now) {
        Errors errors = new Errors()
                .check(what.equals("CHECK") || what.equals("REVIEW"), "what", "Choose what was done")
                .check(
                        !what.equals("CHECK") || !professional.isBlank(),
                        "professional",
                        "Enter the name of the healthcare professional")
                .require(found, "found", "Enter what was found")
                .check(
                        !isReview() || isAnswered(stillNeeded),
                        "stillNeeded",
                        "Choose whether what allowed the police station still holds")
                .check(
                        !isReview() || isAnswered(checksCanBeMade),
                        "checksCanBeMade",
                        "Choose whether the health checks can be made here");
        TypedTimes.happened(errors, at, "at", "when it was done", now, false);
        return errors.summary();
    }

    boolean isReview() {
        return what.equals("REVIEW");
    }

    StationChecks.Review review() {
        return new StationChecks.Review(
                found.strip(),
                !asleep.isEmpty(),
                stillNeeded.equals("YES"),
                checksCanBeMade.equals("YES"),
                !moveWouldHarm.isEmpty());
    }

    private static boolean isAnswered(String answer) {
        return answer.equals("YES") || answer.equals("NO");
    }

    Instant madeAt(Instant now) {
        return TypedTimes.instantOrNow(at, now);
    }
}
