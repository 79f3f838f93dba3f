package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts by name, each with what may be done about it.
public record SummaryList(List<Row> rows, @Nullable Card card, String classes) implements Component {
    /// One fact.
    public record Row(Content key, Content value, List<Link> actions, String classes) {
        public Row {
            actions = List.copyOf(actions);
        }

        public static Row of(String key, String value) {
            return of(key, Text.of(value));
        }

        public static Row of(String key, Content value) {
            return new Row(Text.of(key), value, List.of(), "");
        }

        public Row withActions(Link... links) {
            return new Row(key, value, List.of(links), classes);
        }

        public Row withoutBorder() {
            return new Row(key, value, actions, Classes.of(classes, "govuk-summary-list__row--no-border"));
        }
    }

    /// A frame with a title around the list.
    public record Card(@Nullable Content title, int headingLevel, List<Link> actions) {
        public Card {
            actions = List.copyOf(actions);
        }
    }

    public SummaryList {
        rows = List.copyOf(rows);
    }

    public static SummaryList of(List<Row> rows) {
        return new SummaryList(rows, null, "");
    }

    public static SummaryList of(Row... rows) {
        return of(List.of(rows));
    }

    public SummaryList with(Row row) {
        List<Row> more = new ArrayList<>(rows);
        more.add(row);
        return new SummaryList(more, card, classes);
    }

    public SummaryList inCard(String title, Link... actions) {
        return inCard(new Card(Text.of(title), 2, List.of(actions)));
    }

    public SummaryList inCard(Card newCard) {
        return new SummaryList(rows, newCard, classes);
    }

    public SummaryList withoutBorders() {
        return withClasses("govuk-summary-list--no-border");
    }

    public SummaryList withClasses(String more) {
        return new SummaryList(rows, card, Classes.of(classes, more));
    }

    public String listClasses() {
        return Classes.of("govuk-summary-list", classes);
    }

    public String rowClasses(Row row) {
        boolean anyActions = rows.stream().anyMatch(any -> !any.actions().isEmpty());
        return Classes.of(
                "govuk-summary-list__row",
                anyActions && row.actions().isEmpty() ? "govuk-summary-list__row--no-actions" : "",
                row.classes());
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukSummaryList(this);
    }
}
