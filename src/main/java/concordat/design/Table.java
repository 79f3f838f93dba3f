package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows and columns.
public record Table(
        @Nullable String caption,
        @Nullable Size captionSize,
        List<Cell> head,
        List<List<Cell>> rows,
        boolean firstCellIsHeader,
        String classes)
        implements Component {

    private static final String CARDS = "concordat-table--cards";

    /// One cell. A span of 0 is none given.
    public record Cell(Content content, boolean numeric, String classes, int colspan, int rowspan) {
        public static Cell of(String text) {
            return of(Text.of(text));
        }

        public static Cell of(Content content) {
            return new Cell(content, false, "", 0, 0);
        }

        /// Lines up on the right.
        public static Cell numeric(String text) {
            return new Cell(Text.of(text), true, "", 0, 0);
        }

        public static Cell numeric(long number) {
            return numeric(Long.toString(number));
        }

        public Cell withClasses(String more) {
            return new Cell(content, numeric, Classes.of(classes, more), colspan, rowspan);
        }

        public Cell spanning(int columns, int rows) {
            return new Cell(content, numeric, classes, columns, rows);
        }

        public @Nullable Integer columns() {
            return colspan == 0 ? null : (Integer) colspan;
        }

        public @Nullable Integer rows() {
            return rowspan == 0 ? null : (Integer) rowspan;
        }

        public String headClasses() {
            return Classes.of("govuk-table__header", numeric ? "govuk-table__header--numeric" : "", classes);
        }

        public String rowHeadClasses() {
            return Classes.of("govuk-table__header", classes);
        }

        public String cellClasses() {
            return Classes.of("govuk-table__cell", numeric ? "govuk-table__cell--numeric" : "", classes);
        }
    }

    public Table {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public static Table of(String caption, List<List<Cell>> rows) {
        return new Table(caption, Size.M, List.of(), rows, false, "");
    }

    public Table withHead(String... columns) {
        return withHead(Stream.of(columns).map(Cell::of).toList());
    }

    public Table withHead(List<Cell> cells) {
        return new Table(caption, captionSize, cells, rows, firstCellIsHeader, classes);
    }

    public Table withCaptionSize(Size size) {
        return new Table(caption, size, head, rows, firstCellIsHeader, classes);
    }

    /// The first cell names its row.
    public Table withRowHeaders() {
        return new Table(caption, captionSize, head, rows, true, classes);
    }

    /// For staff who need many rows on one screen.
    public Table dense() {
        return withClasses("concordat-table--dense");
    }

    /// On a phone each row is a card, whose cells are named by their columns. For a table whose head is plain words.
    public Table asCards() {
        return withClasses(CARDS);
    }

    /// The column that a cell of a card is in; null where rows are not cards.
    public @Nullable String label(int column) {
        return classes.contains(CARDS)
                        && column < head.size()
                        && head.get(column).content() instanceof Text(String words)
                ? words
                : null;
    }

    public Table withClasses(String more) {
        return new Table(caption, captionSize, head, rows, firstCellIsHeader, Classes.of(classes, more));
    }

    public String tableClasses() {
        return Classes.of("govuk-table", classes);
    }

    public String captionClasses() {
        return Classes.of(
                "govuk-table__caption", captionSize == null ? "" : "govuk-table__caption" + captionSize.suffix());
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukTable(this);
    }
}
