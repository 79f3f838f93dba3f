package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.SummaryList;
import concordat.design.SummaryList.Row;
import concordat.design.TextInput;
import concordat.staff.AccountStore.Proposal;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What somebody proposed about an account, and what the one who looks may do about it.
public record ProposalPage(
        String id,
        String title,
        SummaryList facts,
        boolean waits,
        boolean own,
        boolean aboutYou,
        ErrorSummary errors,
        TextInput reason) {
    static ProposalPage of(Proposal proposal, UUID viewer, ReasonForm form, ErrorSummary errors, Instant now) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Name", proposal.displayName()));
        rows.add(Row.of("Username", proposal.username()));
        rows.add(Row.of("Role", proposal.role().words()));
        rows.add(Row.of("Team", Objects.requireNonNullElse(proposal.team(), "None")));
        rows.add(Row.of("Why", proposal.reason()));
        rows.add(Row.of("Proposed", proposal.proposedByName() + ", " + LondonTime.of(proposal.proposedAt(), now)));
        Instant decidedAt = proposal.decidedAt();
        if (decidedAt != null) {
            rows.add(Row.of(
                    Boolean.TRUE.equals(proposal.approved()) ? "Approved" : "Refused or withdrawn",
                    proposal.decidedByName() + ", " + LondonTime.of(decidedAt, now) + ": "
                            + proposal.decisionReason()));
        }
        return new ProposalPage(
                proposal.id().toString(),
                proposal.asChange().words(),
                SummaryList.of(rows),
                proposal.approved() == null,
                proposal.proposedBy().equals(viewer),
                proposal.accountId().equals(viewer),
                errors,
                AccountActPage.why(form.reason(), errors));
    }
}
