package concordat.agreements;

import concordat.design.Link;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// The agreements that an agency is a party to.
public record AgreementsPage(boolean any, Table table, boolean mayMake) {
    static AgreementsPage of(List<Agreement> agreements, boolean mayMake, Instant now) {
        return new AgreementsPage(
                !agreements.isEmpty(),
                Table.of(
                                "Agreements of your agency",
                                agreements.stream().map(each -> row(each, now)).toList())
                        .withHead("Agreement", "Between", "State", "Review", "Ends")
                        .dense(),
                mayMake);
    }

    private static List<Cell> row(Agreement each, Instant now) {
        return List.of(
                Cell.of(Link.of("/agreements/" + each.id(), each.reference() + " " + each.title())),
                Cell.of(each.parties().stream().map(Agreement.Party::agency).collect(Collectors.joining(", "))),
                Cell.of(each.stateAt(now)),
                Cell.of(LondonTime.date(each.reviewOn())),
                Cell.of(LondonTime.date(each.endsOn())));
    }
}
