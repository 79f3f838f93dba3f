package concordat.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a person was born: the day, or about which year, or neither.
public record Born(@Nullable LocalDate on, @Nullable Integer yearAbout) {
    public static final Born UNKNOWN = new Born(null, null);

    /// The day says more than a guess at the year.
    public Born {
        yearAbout = on == null ? yearAbout : null;
    }

    public static Born on(LocalDate day) {
        return new Born(day, null);
    }

    public static Born about(int year) {
        return new Born(null, year);
    }

    /// The year, as well as it is known; null where it is not.
    public @Nullable Integer year() {
        return on == null ? yearAbout : (Integer) on.getYear();
    }
}
