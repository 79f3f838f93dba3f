package concordat.agencies;

import concordat.design.Colour;
import concordat.design.DateInput;
import concordat.design.ErrorSummary;
import concordat.design.Link;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.design.Tag;
import concordat.design.Text;
import concordat.design.TypedDate;
import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who serves each borough on a chosen day.
public record AgenciesPage(ErrorSummary errors, DateInput day, Table boroughs) {
    static AgenciesPage of(TypedDate typed, ErrorSummary errors, List<Cover> covers, String shown) {
        DateInput day = DateInput.of("day", "Who served each borough on", typed)
                .withHint("For example, 31 10 2024. Trusts merge, so an older record may belong to another.")
                .withErrorFrom(errors);
        Table boroughs = Table.of(
                        "On " + shown, covers.stream().map(AgenciesPage::row).toList())
                .withHead(
                        "Borough",
                        "Policing unit",
                        "Mental health trust",
                        "Council",
                        "Care board",
                        "Ambulance",
                        "Source")
                .withRowHeaders()
                .dense()
                .asCards();
        return new AgenciesPage(errors, day, boroughs);
    }

    private static List<Cell> row(Cover cover) {
        return Stream.of(
                        Text.of(cover.borough().name()),
                        link(cover.policingUnit()),
                        link(cover.trust()),
                        link(cover.council()),
                        link(cover.icb()),
                        link(cover.ambulance()),
                        source(cover.unverified()))
                .map(Cell::of)
                .toList();
    }

    private static Content link(Cover.@Nullable Serving serving) {
        return serving == null ? Text.of("Not known") : Link.of("/agencies/" + serving.code(), serving.name());
    }

    static Content source(boolean unverified) {
        return unverified ? Tag.of("Unverified", Colour.YELLOW) : Text.of("Verified");
    }
}
