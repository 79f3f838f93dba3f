package concordat.obligations;

import concordat.design.ErrorSummary;
import concordat.design.Link;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.design.Textarea;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One thing that is owed, and, for those who may, the form that waives it.
public record ObligationPage(
        String id, String title, SummaryList facts, boolean mayWaive, ErrorSummary errors, Textarea reason) {
    static ObligationPage of(Obligation owed, boolean mayWaive, String reason, ErrorSummary errors, Instant now) {
        List<Row> rows = new ArrayList<>(List.of(
                Row.of("Record", Link.of("/records/" + owed.reference(), owed.reference())),
                Row.of("Owed by", owed.ownerAgency()),
                Row.of("Since", LondonTime.of(owed.owedFrom(), now)),
                Row.of("Due", LondonTime.of(owed.dueAt(), now))));
        Obligation.Outcome outcome = owed.outcome();
        Instant settled = owed.settledAt();
        if (outcome == null || settled == null) {
            rows.add(Row.of("State", owed.dueWords(now)));
        } else {
            rows.add(Row.of("State", outcome.words() + ", " + LondonTime.of(settled, now)));
        }
        if (owed.waivedReason() != null) {
            rows.add(Row.of("Reason", owed.waivedReason()));
        }
        return new ObligationPage(
                owed.id().toString(),
                owed.kind().words(),
                SummaryList.of(rows),
                mayWaive,
                errors,
                Textarea.of("reason", "Why is this no longer owed?", reason).withErrorFrom(errors));
    }
}
