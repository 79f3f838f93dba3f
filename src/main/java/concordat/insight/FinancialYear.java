package concordat.insight;

import concordat.actor.NotFound;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;

/// From the first of April to the last of March, in London.
///
/// @param begins the calendar year in which it begins
record FinancialYear(int begins) {
    private static final int FIRST = 2015;
    private static final int LAST = 2100;

    /// Throws [NotFound] for a year in which there was no such return, or will be none for long.
    FinancialYear {
        if (begins < FIRST || begins > LAST) {
            throw new NotFound("No return of " + begins);
        }
    }

    static FinancialYear at(Instant instant) {
        ZonedDateTime london = instant.atZone(LondonTime.ZONE);
        boolean hasBegun = london.getMonthValue() >= Month.APRIL.getValue();
        return new FinancialYear(hasBegun ? london.getYear() : london.getYear() - 1);
    }

    Instant from() {
        return midnight(begins);
    }

    /// The first instant that is no longer in it.
    Instant until() {
        return midnight(begins + 1);
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(until());
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(from());
    }

    /// "2026/27".
    String words() {
        return "%d/%02d".formatted(begins, (begins + 1) % 100);
    }

    private static Instant midnight(int year) {
        return LocalDate.of(year, Month.APRIL, 1).atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
