package concordat.incidents;

import concordat.design.Choice;
import concordat.design.Colour;
import concordat.design.DateInput;
import concordat.design.ErrorSummary;
import concordat.design.Link;
import concordat.design.Pagination;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.design.Tag;
import concordat.design.TextInput;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The board of incidents.
///
/// @param newsHref asks whether anything has come since; the rows themselves never move
public record IncidentBoardPage(
        ErrorSummary errors,
        TextInput reference,
        Select borough,
        Radios state,
        DateInput from,
        DateInput to,
        Table table,
        boolean isEmpty,
        Pagination pages,
        String newsHref,
        String topics) {

    static IncidentBoardPage of(
            SearchForm form,
            ErrorSummary errors,
            List<IncidentRow> rows,
            boolean more,
            Map<String, String> boroughs,
            String seen,
            String agency,
            Instant now) {
        List<Choice> choices = Stream.concat(
                        Stream.of(Choice.of("", "Any borough")),
                        boroughs.entrySet().stream().map(one -> Choice.of(one.getKey(), one.getValue())))
                .toList();
        return new IncidentBoardPage(
                errors,
                TextInput.of("reference", "Reference", form.reference())
                        .withWidth(20)
                        .withErrorFrom(errors),
                Select.of("borough", "Borough", form.borough(), choices),
                Radios.of(
                                "state",
                                "State",
                                form.state().isEmpty() ? "ANY" : form.state(),
                                Choice.of("OPEN", "Open"),
                                Choice.of("CLOSED", "Closed"),
                                Choice.of("ANY", "Any"))
                        .small()
                        .inline(),
                DateInput.of("from", "Opened on or after", form.from()).withErrorFrom(errors),
                DateInput.of("to", "Opened on or before", form.to()).withErrorFrom(errors),
                table(rows, boroughs, now),
                rows.isEmpty(),
                Pagination.of(
                        form.before().isEmpty() ? null : Pagination.Step.to(form.href("/incidents", "", seen)),
                        more
                                ? Pagination.Step.to(form.href(
                                        "/incidents",
                                        Search.Cursor.of(rows.getLast()).toString(),
                                        ""))
                                : null),
                form.href("/incidents/news", "", seen),
                "work:" + agency);
    }

    private static Table table(List<IncidentRow> rows, Map<String, String> boroughs, Instant now) {
        return Table.of(
                        "Incidents, newest first",
                        rows.stream().map(row -> cells(row, boroughs, now)).toList())
                .withHead("Incident", "Opened", "What", "Where", "Mental health", "State")
                .withRowHeaders()
                .dense()
                .asCards();
    }

    private static List<Cell> cells(IncidentRow row, Map<String, String> boroughs, Instant now) {
        String borough = boroughs.getOrDefault(row.borough(), row.borough());
        return List.of(
                Cell.of(Link.of("/incidents/" + row.id(), row.reference())),
                Cell.of(LondonTime.of(row.openedAt(), now)),
                Cell.of(row.headline()),
                Cell.of(row.locationText().isEmpty() ? borough : row.locationText() + ", " + borough),
                Cell.of(row.mentalHealth().words()),
                Cell.of(row.closedAt() == null ? Tag.of("Open", Colour.BLUE) : Tag.of("Closed", Colour.GREY)));
    }
}
