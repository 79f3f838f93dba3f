package concordat.detentions;

import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.design.TypedDateTime.Reading;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Reads times at which things are said to have happened.
public final class TypedTimes {
    private TypedTimes() {}

    /// Adds an error unless it is a real London time that is not later than `latest`.
    public static void happened(
            Errors errors, TypedDateTime typed, String field, String what, Instant latest, boolean required) {
        switch (typed.read()) {
            case Reading.At(Instant at) ->
                errors.check(!at.isAfter(latest), field + "-time", "The time for " + what + " is later than now");
            case Reading.Blank _ -> errors.check(!required, field + "-time", "Enter " + what + ", or press Now");
            case Reading.NoSuchDate _ -> errors.add(field + "-day", "Enter a real date for " + what);
            case Reading.NoSuchTime _ -> errors.add(field + "-time", "Enter a time for " + what + ", like 14:32");
            case Reading.Skipped _ ->
                errors.add(field + "-time", "The clocks went forward over that time: enter another for " + what);
            case Reading.Twice _ ->
                errors.add(field, "The clocks went back and that time happened twice: choose which for " + what);
        }
    }

    public static void notBefore(Errors errors, TypedDateTime typed, String field, Instant earliest, String message) {
        if (typed.read() instanceof Reading.At(Instant at)) {
            errors.check(!at.isBefore(earliest.truncatedTo(ChronoUnit.MINUTES)), field + "-time", message);
        }
    }

    public static void notAfter(Errors errors, TypedDateTime typed, String field, Instant latest, String message) {
        if (typed.read() instanceof Reading.At(Instant at)) {
            errors.check(!at.isAfter(latest), field + "-time", message);
        }
    }

    /// The time that was typed, after [#happened] found nothing wrong. A phone whose clock is a little fast means
    /// now.
    public static Instant instant(TypedDateTime typed, Instant now) {
        Instant at = instantOrNull(typed, now);
        if (at == null) {
            throw new IllegalStateException("Ask for errors first");
        }
        return at;
    }

    /// Where nothing was typed, it is happening now.
    public static Instant instantOrNow(TypedDateTime typed, Instant now) {
        Instant at = instantOrNull(typed, now);
        return at == null ? now : at;
    }

    /// Null where nothing was typed.
    public static @Nullable Instant instantOrNull(TypedDateTime typed, Instant now) {
        return typed.read() instanceof Reading.At(Instant at)
                ? (at.isAfter(now) ? now.truncatedTo(ChronoUnit.MICROS) : at)
                : null;
    }
}
