package concordat.insight;

import concordat.design.Colour;
import concordat.design.Link;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.design.Tag;
import concordat.design.Text;
import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The years, and how far the return of each has come.
public record ReturnsPage(Table years) {
    private static final int YEARS = 5;

    static ReturnsPage of(List<ReturnVersion> latest, Instant now) {
        FinancialYear current = FinancialYear.at(now);
        List<List<Cell>> rows = new ArrayList<>();
        for (int begins = current.begins(); begins > current.begins() - YEARS; begins--) {
            FinancialYear year = new FinancialYear(begins);
            rows.add(List.of(
                    Cell.of(Link.of("/returns/" + begins, year.words()).withHidden("return of detentions")),
                    Cell.of(state(year, latest, now))));
        }
        return new ReturnsPage(Table.of("Financial years", rows)
                .withHead("Year", "Return of detentions")
                .withRowHeaders());
    }

    private static Content state(FinancialYear year, List<ReturnVersion> latest, Instant now) {
        return latest.stream()
                .filter(version -> version.year() == year.begins())
                .findFirst()
                .<Content>map(ReturnsPage::tag)
                .orElse(Text.of(year.hasEnded(now) ? "Not frozen yet" : "The year has not ended"));
    }

    static Tag tag(ReturnVersion version) {
        return version.isSigned()
                ? Tag.of("Version %d signed off".formatted(version.version()), Colour.GREEN)
                : Tag.of("Version %d frozen".formatted(version.version()), Colour.BLUE);
    }
}
