package concordat.insight;

import concordat.design.ErrorSummary;
import concordat.design.Link;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.insight.DraftReturn.Draft;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;

/// The return of a year as the records tell it now, and the versions that were frozen.
///
/// @param mayFreeze whether this person may, and there is something to freeze
public record ReturnPage(
        String year,
        int begins,
        ErrorSummary errors,
        SummaryList facts,
        boolean anyUnknown,
        Table unknown,
        Table counts,
        boolean anyVersions,
        Table versions,
        boolean mayFreeze) {
    static ReturnPage of(Draft draft, List<ReturnVersion> frozen, boolean mayFreeze, ErrorSummary errors, Instant now) {
        FinancialYear year = draft.year();
        Counts counts = draft.counts();
        Table unknown = CountsTable.unknown(counts, draft.detentions().size());
        return new ReturnPage(
                year.words(),
                year.begins(),
                errors,
                SummaryList.of(
                        Row.of(
                                "Detentions so far",
                                Integer.toString(draft.detentions().size())),
                        Row.of(
                                "Not in it",
                                draft.withheld() == 0
                                        ? "None"
                                        : draft.withheld() + ": erased, or kept to named people"),
                        Row.of(
                                "Up to",
                                year.hasEnded(now) ? "The end of the year" : LondonTime.of(draft.through(), now))),
                !unknown.rows().isEmpty(),
                unknown,
                CountsTable.of(counts),
                !frozen.isEmpty(),
                Table.of(
                                "Versions",
                                frozen.stream()
                                        .map(version -> row(version, now))
                                        .toList())
                        .withHead(List.of(
                                Cell.of("Version"), Cell.of("Frozen"), Cell.numeric("Detentions"), Cell.of("State")))
                        .withRowHeaders()
                        .asCards(),
                mayFreeze);
    }

    private static List<Cell> row(ReturnVersion version, Instant now) {
        return List.of(
                Cell.of(Link.of("/returns/versions/" + version.id(), "Version " + version.version())),
                Cell.of(LondonTime.of(version.frozenAt(), now) + ", by " + version.frozenByName()),
                Cell.numeric(version.rows()),
                Cell.of(ReturnsPage.tag(version)));
    }
}
