package concordat.incidents;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.design.TypedDateTime.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was typed, made ready to be judged: never null, without the spaces around it.
final class Typed {
    private Typed() {}

    static String line(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static Known orUnknown(@Nullable Known answer) {
        return answer == null ? Known.UNKNOWN : answer;
    }

    static void add(ErrorSummary more, Errors errors) {
        more.errors().forEach(error -> errors.add(error.fieldId(), error.message()));
    }

    /// When it happened: now, unless another time was typed. A time that cannot be read is null, and its error is
    /// added.
    static @Nullable Instant happened(TypedDateTime typed, Instant now, String field, Errors errors) {
        Instant at = typed.isBlank() ? now : read(typed, field, errors);
        if (at != null && at.isAfter(now)) {
            errors.add(field, "The time must not be later than now");
        }
        return at;
    }

    /// Null where nothing was typed, or where it cannot be read and its error is added.
    static @Nullable Instant read(TypedDateTime typed, String field, Errors errors) {
        return switch (typed.read()) {
            case Reading.At(Instant at) -> at;
            case Reading.Blank _ -> null;
            case Reading.NoSuchDate _ -> none(errors, field + "-day", "Enter a real date, such as 22 11 2026");
            case Reading.NoSuchTime _ -> none(errors, field + "-time", "Enter a real time, such as 14:32");
            case Reading.Skipped _ ->
                none(errors, field + "-time", "The clocks went forward over this time: enter another");
            case Reading.Twice _ ->
                none(errors, field + "-occurrence", "Say whether it was before or after the clocks went back");
        };
    }

    private static @Nullable Instant none(Errors errors, String field, String message) {
        errors.add(field, message);
        return null;
    }
}
