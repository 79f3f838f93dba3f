package concordat.insight;

import concordat.design.Colour;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.design.Tag;
import concordat.design.Text;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;

/// How many rows have each answer, with what is not known in the same column as what is.
final class CountsTable {
    private CountsTable() {}

    static Table of(Counts counts) {
        List<List<Cell>> rows = new ArrayList<>();
        counts.byField()
                .forEach((field, codes) -> codes.forEach((code, number) -> rows.add(List.of(
                        Cell.of(field.words() + (field.verified() ? "" : " *")),
                        Cell.of(said(field, code)),
                        Cell.numeric(number)))));
        return Table.of("What it counts", rows)
                .withHead(List.of(Cell.of("Field"), Cell.of("Answer"), Cell.numeric("Detentions")))
                .withRowHeaders()
                .dense();
    }

    /// How many rows do not have an answer, for each field where any has none.
    static Table unknown(Counts counts, int rows) {
        List<List<Cell>> unknown = new ArrayList<>();
        for (Field field : counts.byField().keySet()) {
            int number = counts.notKnown(field);
            if (number > 0) {
                unknown.add(List.of(
                        Cell.of(field.words()),
                        Cell.numeric(number),
                        Cell.numeric(Math.round(100.0 * number / Math.max(1, rows)) + "%")));
            }
        }
        return Table.of("Not known", unknown)
                .withHead(List.of(Cell.of("Field"), Cell.numeric("Detentions"), Cell.numeric("Share")))
                .withRowHeaders()
                .dense();
    }

    private static Content said(Field field, String code) {
        return switch (code) {
            case Field.NOT_KNOWN -> Tag.of("Not known", Colour.YELLOW);
            case Field.NOT_APPLICABLE -> Text.of("Does not arise");
            default -> Text.of(CodeWords.of(field, code));
        };
    }
}
