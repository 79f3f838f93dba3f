package concordat.insight;

import concordat.design.Link;
import concordat.design.SubNavigation;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.insight.LegalStatusPeriods.Period;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;

/// A trust's legal status periods of a year.
public record LegalStatusPage(
        String year, int begins, SubNavigation years, SummaryList facts, boolean any, boolean cut, Table periods) {
    static final int SHOWN = 50;

    static LegalStatusPage of(FinancialYear year, List<Period> periods, List<Period> shown, Instant now) {
        FinancialYear current = FinancialYear.at(now);
        long ended = periods.stream().filter(period -> period.end() != null).count();
        long followed = periods.stream()
                .filter(period -> Boolean.TRUE.equals(period.followed()))
                .count();
        return new LegalStatusPage(
                year.words(),
                year.begins(),
                SubNavigation.of(
                        "Financial years",
                        "/legal-status/" + year.begins(),
                        link(current.begins()),
                        link(current.begins() - 1),
                        link(current.begins() - 2)),
                SummaryList.of(
                        Row.of("Periods", Integer.toString(periods.size())),
                        Row.of("Ended", Long.toString(ended)),
                        Row.of(
                                "Followed by section 2 or 3 within two days",
                                ended == 0
                                        ? "None has ended"
                                        : "%d of %d (%d%%)"
                                                .formatted(followed, ended, Math.round(100.0 * followed / ended)))),
                !periods.isEmpty(),
                periods.size() > SHOWN,
                Table.of(
                                "Periods",
                                shown.stream().map(period -> row(period, now)).toList())
                        .withHead("Record", "Code", "Start", "End", "To section 2 or 3")
                        .withRowHeaders()
                        .dense()
                        .asCards());
    }

    private static Link link(int begins) {
        return Link.of("/legal-status/" + begins, new FinancialYear(begins).words());
    }

    private static List<Cell> row(Period period, Instant now) {
        Instant end = period.end();
        return List.of(
                Cell.of(Link.of("/detentions/" + period.detention(), period.record())),
                Cell.of(period.status().code()),
                Cell.of(LondonTime.of(period.start(), now)),
                Cell.of(end == null ? "Not ended" : LondonTime.of(end, now)),
                Cell.of(period.followed() == null ? "Not ended" : period.followed() ? "Yes" : "No"));
    }
}
