package concordat.warrants;

import concordat.agencies.Agencies;
import concordat.design.Link;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;

/// The warrants that an agency is involved in.
public record WarrantsPage(boolean any, Table table, boolean mayApply) {
    static WarrantsPage of(List<Warrant> warrants, Agencies agencies, boolean mayApply, Instant now) {
        return new WarrantsPage(
                !warrants.isEmpty(),
                Table.of(
                                "Warrants of your agency, the open ones first",
                                warrants.stream()
                                        .map(each -> row(each, agencies, now))
                                        .toList())
                        .withHead("Warrant", "Person", "Premises", "State", "Expires", "Applied for")
                        .dense()
                        .asCards(),
                mayApply);
    }

    private static List<Cell> row(Warrant each, Agencies agencies, Instant now) {
        return List.of(
                Cell.of(Link.of("/warrants/" + each.id(), each.reference())),
                Cell.of(each.personName()),
                Cell.of(each.premises()),
                Cell.of(WarrantWords.tag(each, now)),
                Cell.of(WarrantWords.expires(each, now)),
                Cell.of(LondonTime.of(each.appliedAt(), now) + " by " + agencies.organisationName(each.amhpAgency())));
    }
}
