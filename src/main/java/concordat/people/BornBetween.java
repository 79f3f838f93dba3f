package concordat.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// A time in which somebody was born, both days included. Whoever has a common name is looked for among those
/// who were born about then, and among those of whom the day is not known.
record BornBetween(String first, String last) {
    /// What the database holds where the day is not known: before all others.
    static final String NOT_KNOWN = "-infinity";

    private static final BornBetween UNKNOWN = new BornBetween(NOT_KNOWN, NOT_KNOWN);
    static final BornBetween ANY = new BornBetween(NOT_KNOWN, "infinity");

    /// In the same month, or in the one that it is with day and month exchanged; of an age that was guessed, within
    /// years.
    static List<BornBetween> about(Query query) {
        LocalDate day = query.bornOn();
        if (day != null) {
            Stream<LocalDate> days = day.getDayOfMonth() <= 12 ? Stream.of(day, Score.swapped(day)) : Stream.of(day);
            return Stream.concat(days.map(YearMonth::from).distinct().map(BornBetween::in), Stream.of(UNKNOWN))
                    .toList();
        }
        Integer year = query.bornYear();
        if (year == null) {
            return List.of(ANY);
        }
        return List.of(
                new BornBetween(
                        LocalDate.of(year - Score.A_FEW_YEARS, 1, 1).toString(),
                        LocalDate.of(year + Score.A_FEW_YEARS, 12, 31).toString()),
                UNKNOWN);
    }

    private static BornBetween in(YearMonth month) {
        return new BornBetween(month.atDay(1).toString(), month.atEndOfMonth().toString());
    }
}
