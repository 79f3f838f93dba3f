package concordat.pathway;

import concordat.design.Pagination;
import concordat.design.Size;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What became of people in twelve months, and how they waited.
///
/// @param measures all the months beside the last of them
public record OutcomesPage(String months, boolean isEmpty, Table outcomes, Table measures, Pagination pages) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    /// @param byMonth all together first
    static OutcomesPage of(YearMonth last, boolean later, List<Outcomes> byMonth, Duration hour) {
        Outcomes all = byMonth.getFirst();
        Outcomes latest = byMonth.getLast();
        return new OutcomesPage(
                MONTH.format(last.minusMonths(11)) + " to " + MONTH.format(last),
                all.ended() == 0,
                outcomes(byMonth),
                measures(all, latest, hour),
                Pagination.of(
                        Pagination.Step.to("/pathway/outcomes?to=" + last.minusMonths(12)),
                        later ? Pagination.Step.to("/pathway/outcomes?to=" + last.plusMonths(12)) : null));
    }

    private static Table outcomes(List<Outcomes> byMonth) {
        return Table.of(
                        "How detentions ended",
                        byMonth.stream().map(OutcomesPage::row).toList())
                .withCaptionSize(Size.M)
                .withHead(
                        "Month",
                        "Ended",
                        "Informal",
                        "Section 2",
                        "Section 3",
                        "Community",
                        "With a plan",
                        "No disorder",
                        "Not assessed",
                        "Held in the 7 days before",
                        "30 days",
                        "90 days")
                .withRowHeaders()
                .dense()
                .asCards();
    }

    private static List<Cell> row(Outcomes row) {
        return List.of(
                Cell.of(row.month() == null ? "All" : month(row.month())),
                Cell.of(Long.toString(row.ended())),
                share(row.informal(), row.ended()),
                share(row.section2(), row.ended()),
                share(row.section3(), row.ended()),
                share(row.community(), row.ended()),
                share(row.withPlan(), row.ended()),
                share(row.noDisorder(), row.ended()),
                share(row.notAssessed(), row.ended()),
                share(row.within7(), row.known()),
                share(row.within30(), row.known()),
                share(row.within90(), row.known()));
    }

    private static Table measures(Outcomes all, Outcomes latest, Duration hour) {
        String agreed = LondonTime.length(hour);
        List<List<Cell>> rows = List.of(
                median(
                        "From section 136 to arrival (T3 to T8), half within",
                        all,
                        latest,
                        Outcomes::toArrival,
                        Outcomes::arrived),
                median(
                        "From arrival until officers are released (T8 to T10), half within",
                        all,
                        latest,
                        Outcomes::toRelease,
                        Outcomes::released),
                median(
                        "From arrival until the assessment starts (T8 to T12), half within",
                        all,
                        latest,
                        Outcomes::toAssessment,
                        Outcomes::assessed),
                part("Officers released within " + agreed, all, latest, Outcomes::inTheHour, Outcomes::released),
                part("To an emergency department first", all, latest, Outcomes::departmentFirst, Outcomes::arrived),
                part("Taken by ambulance", all, latest, Outcomes::byAmbulance, Outcomes::conveyed),
                part("Extended", all, latest, Outcomes::extended, Outcomes::ended),
                part("Held after the authority ended", all, latest, Outcomes::expired, Outcomes::ended),
                part("To section 2 or 3", all, latest, row -> row.section2() + row.section3(), Outcomes::ended));
        LocalDate month = latest.month();
        return Table.of("How they waited", rows)
                .withCaptionSize(Size.M)
                .withHead("Measure", "All months", month == null ? "Last month" : month(month))
                .withRowHeaders()
                .dense()
                .asCards();
    }

    private static List<Cell> median(
            String words,
            Outcomes all,
            Outcomes latest,
            Function<Outcomes, @Nullable Double> minutes,
            ToLongFunction<Outcomes> of) {
        Function<Outcomes, Cell> cell = row -> {
            Double median = minutes.apply(row);
            return Cell.of(
                    median == null
                            ? "Not known"
                            : LondonTime.length(Duration.ofMinutes(Math.round(median))) + " (of " + of.applyAsLong(row)
                                    + ")");
        };
        return List.of(Cell.of(words), cell.apply(all), cell.apply(latest));
    }

    private static List<Cell> part(
            String words, Outcomes all, Outcomes latest, ToLongFunction<Outcomes> part, ToLongFunction<Outcomes> of) {
        return List.of(
                Cell.of(words),
                partOf(part.applyAsLong(all), of.applyAsLong(all)),
                partOf(part.applyAsLong(latest), of.applyAsLong(latest)));
    }

    /// "12 of 40 (30%)".
    private static Cell partOf(long part, long of) {
        return Cell.of(of == 0 ? "Not known" : part + " of " + of + percent(part, of));
    }

    /// "12 (30%)".
    private static Cell share(long part, long of) {
        return Cell.of(of == 0 ? "Not known" : part + percent(part, of));
    }

    private static String percent(long part, long of) {
        return " (" + Math.round(100.0 * part / of) + "%)";
    }

    private static String month(LocalDate day) {
        return MONTH.format(day);
    }
}
