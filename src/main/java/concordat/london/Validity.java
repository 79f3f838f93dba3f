package concordat.london;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which a fact holds.
///
/// @param from the first day; null when the beginning is not known and does not matter here
/// @param to the first day on which it holds no longer; null while it still holds
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    public boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
