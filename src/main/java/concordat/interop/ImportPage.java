package concordat.interop;

import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.interop.ImportStore.Aside;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One import, and the rows of it that were set aside.
///
/// @param next address of the rows that follow; null after the last
public record ImportPage(
        String title,
        SummaryList facts,
        boolean anyAside,
        Table aside,
        @Nullable String next) {
    static ImportPage of(ImportRun run, List<Aside> rows, Instant now) {
        Instant finished = run.finishedAt();
        SummaryList facts = SummaryList.of(
                Row.of("Mapping", run.mapping() + ", version " + run.mappingVersion()),
                Row.of("Filed under borough", run.borough()),
                Row.of("Begun", LondonTime.of(run.startedAt(), now)),
                Row.of("Finished", finished == null ? "Broken off: give the file again" : LondonTime.of(finished, now)),
                Row.of("Rows", number(run.rowsRead())),
                Row.of("Incidents brought in", number(run.incidents())),
                Row.of("Outcomes", number(run.outcomes())),
                Row.of("Incidents here already", number(run.hereAlready())),
                Row.of("Incidents that had changed since", number(run.changed())),
                Row.of("Rows set aside", number(run.setAside())),
                Row.of("SHA-256 of the file", run.digest()));
        Table aside = Table.of(
                        "Rows set aside", rows.stream().map(ImportPage::row).toList())
                .withHead(List.of(Cell.numeric("Line"), Cell.of("Why"), Cell.of("The row as it stands in the file")))
                .dense();
        String next = rows.size() < Imports.PAGE
                ? null
                : "/imports/%s?after=%d".formatted(run.id(), rows.getLast().line());
        return new ImportPage(run.fileName(), facts, !rows.isEmpty(), aside, next);
    }

    private static List<Cell> row(Aside row) {
        return List.of(Cell.numeric(row.line()), Cell.of(row.reason()), Cell.of(row.text()));
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
