package concordat.places.gaps;

import concordat.web.LondonTime;
import java.time.Instant;
import java.time.LocalDate;

/// Whole days in London, the last one included.
record Period(LocalDate from, LocalDate to) {
    static final int LONGEST_DAYS = 366;

    private static final int USUAL_DAYS = 28;

    /// The days up to today that are shown unless others are asked for.
    static Period upTo(Instant now) {
        LocalDate today = now.atZone(LondonTime.ZONE).toLocalDate();
        return new Period(today.minusDays(USUAL_DAYS - 1), today);
    }

    boolean isTooLong() {
        return from.plusDays(LONGEST_DAYS).isBefore(to.plusDays(1));
    }

    Instant begins() {
        return from.atStartOfDay(LondonTime.ZONE).toInstant();
    }

    Instant ends() {
        return to.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
