package concordat.pathway;

import concordat.design.Link;
import concordat.design.Size;
import concordat.design.Table;
import concordat.design.Table.Cell;
import concordat.detentions.Outcome;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;

/// What became of people who were detained.
public record ToldPage(boolean isEmpty, Table table) {
    static ToldPage of(List<Told> told, Instant now) {
        return new ToldPage(
                told.isEmpty(),
                Table.of(
                                "What became of them, the latest first",
                                told.stream().map(each -> cells(each, now)).toList())
                        .withCaptionSize(Size.S)
                        .withHead("Detention", "Person", "Detained", "Ended", "Outcome", "You are told")
                        .withRowHeaders()
                        .dense()
                        .asCards());
    }

    private static List<Cell> cells(Told told, Instant now) {
        Outcome outcome = told.outcome();
        Instant ended = told.endedAt();
        return List.of(
                Cell.of(Link.of(told.href(), told.reference())),
                Cell.of(told.personName()),
                Cell.of(LondonTime.of(told.detainedAt(), now)),
                Cell.of(ended == null ? "Still held" : LondonTime.of(ended, now)),
                Cell.of(outcome == null ? "" : outcome.words()),
                Cell.of(told.words()));
    }
}
