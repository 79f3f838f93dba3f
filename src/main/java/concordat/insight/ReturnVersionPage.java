package concordat.insight;

import concordat.design.ErrorSummary;
import concordat.design.Link;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.design.Text;
import concordat.insight.FrozenReturn.FrozenRow;
import concordat.insight.Returns.Change;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One frozen version: what it is, whether it is still what was frozen, what it counts, and every row with the
/// record that it came from.
///
/// @param waitsForAnother whether whoever looks froze it, and so somebody else signs it
/// @param next address of the rows that follow; null after the last
public record ReturnVersionPage(
        String id,
        String year,
        int begins,
        int version,
        ErrorSummary errors,
        SummaryList facts,
        boolean maySign,
        boolean waitsForAnother,
        boolean anyChanges,
        Table changes,
        boolean anyUnknown,
        Table unknown,
        Table counts,
        Table rows,
        @Nullable String next) {
    static ReturnVersionPage of(
            FrozenReturn frozen,
            List<FrozenRow> shown,
            List<Change> changes,
            boolean maySign,
            ErrorSummary errors,
            Instant now) {
        ReturnVersion version = frozen.version();
        Table unknown = CountsTable.unknown(frozen.counts(), version.rows());
        return new ReturnVersionPage(
                version.id().toString(),
                version.financialYear().words(),
                version.year(),
                version.version(),
                errors,
                facts(frozen, now),
                maySign && !version.isSigned(),
                !maySign && !version.isSigned(),
                !changes.isEmpty(),
                Table.of(
                                "What changed since version " + (version.version() - 1),
                                changes.stream().map(ReturnVersionPage::change).toList())
                        .withHead("Record", "Change")
                        .withRowHeaders()
                        .dense(),
                !unknown.rows().isEmpty(),
                unknown,
                CountsTable.of(frozen.counts()),
                rows(frozen, shown),
                shown.size() < Returns.PAGE
                        ? null
                        : "/returns/versions/%s?after=%d"
                                .formatted(version.id(), shown.getLast().number()));
    }

    private static SummaryList facts(FrozenReturn frozen, Instant now) {
        ReturnVersion version = frozen.version();
        Instant signed = version.signedAt();
        boolean whole = !version.through().isBefore(version.financialYear().until());
        List<Row> rows = new ArrayList<>(List.of(
                Row.of("Frozen", LondonTime.of(version.frozenAt(), now) + ", by " + version.frozenByName()),
                Row.of(
                        "Signed off",
                        signed == null ? "Not yet" : LondonTime.of(signed, now) + ", by " + version.signedByName()),
                Row.of("Detentions", Integer.toString(version.rows())),
                Row.of(
                        "Not in it",
                        version.withheld() == 0 ? "None" : version.withheld() + ": erased, or kept to named people"),
                Row.of("Covers", whole ? "The whole year" : "Up to " + LondonTime.full(version.through()))));
        if (frozen.erased() > 0) {
            rows.add(Row.of("Rows erased since", Integer.toString(frozen.erased())));
        }
        rows.add(Row.of("Checked just now", frozen.proof().words()));
        rows.add(new Row(Text.of("SHA-256 of the file"), Text.of(version.sha256()), List.of(), "concordat-hash"));
        return SummaryList.of(rows);
    }

    private static List<Cell> change(Change change) {
        return List.of(
                Cell.of(Link.of("/detentions/" + change.detention(), change.record())),
                Cell.of(String.join("; ", change.was())));
    }

    private static Table rows(FrozenReturn frozen, List<FrozenRow> shown) {
        List<String> columns = frozen.columns();
        List<Field> shownFields = List.of(
                Field.RECORD,
                Field.DETAINED_AT,
                Field.AGE_BAND,
                Field.SEX,
                Field.PLACE_OF_SAFETY,
                Field.TRANSPORT,
                Field.OUTCOME);
        return Table.of(
                        "Rows",
                        shown.stream()
                                .map(row -> shownFields.stream()
                                        .map(field -> cell(row, field, columns))
                                        .toList())
                                .toList())
                .withHead("Record", "Detained", "Age", "Sex", "First place", "Transport", "Outcome")
                .withRowHeaders()
                .dense();
    }

    private static Cell cell(FrozenRow row, Field field, List<String> columns) {
        int at = columns.indexOf(field.column());
        String code = at < 0 ? Field.NOT_APPLICABLE : row.codes().get(at);
        return switch (field) {
            case RECORD -> Cell.of(Link.of("/detentions/" + row.detention(), code));
            case DETAINED_AT -> Cell.of(code.isEmpty() ? code : LondonTime.full(Instant.parse(code)));
            default -> Cell.of(code.equals(Field.NOT_KNOWN) ? "Not known" : CodeWords.of(field, code));
        };
    }
}
