package concordat.guardians;

import concordat.design.Link;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;

/// What waits for a guardian.
public record GuardianBoardPage(boolean any, Table waiting, boolean anyErasure, Table erasures) {
    static GuardianBoardPage of(List<Glass> waiting, List<Erasure> erasures, Instant now) {
        return new GuardianBoardPage(
                !waiting.isEmpty(),
                Table.of(
                                "Broken glass to review, the longest waiting first",
                                waiting.stream().map(each -> row(each, now)).toList())
                        .withHead("Record", "Who", "Why", "When")
                        .dense(),
                !erasures.isEmpty(),
                Table.of(
                                "Erasing that somebody proposed",
                                erasures.stream().map(each -> row(each, now)).toList())
                        .withHead("Record", "Who", "Why", "When")
                        .dense());
    }

    private static List<Cell> row(Erasure each, Instant now) {
        return List.of(
                Cell.of(Link.of("/guardian/" + each.reference() + "/keeping", each.reference())),
                Cell.of(each.proposedByName()),
                Cell.of(each.why()),
                Cell.of(LondonTime.of(each.proposedAt(), now)));
    }

    private static List<Cell> row(Glass each, Instant now) {
        return List.of(
                Cell.of(Link.of("/guardian/" + each.reference(), each.reference())),
                Cell.of(each.name() + ", " + each.role().words() + ", " + each.agency()),
                Cell.of(each.reason().words() + ": " + each.words()),
                Cell.of(LondonTime.of(each.brokenAt(), now)));
    }
}
