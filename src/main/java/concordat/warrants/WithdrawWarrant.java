package concordat.warrants;

import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.records.Happening;
import concordat.records.Journal;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records that a warrant is of no more use: the person agreed to come, was found elsewhere, or it expired.
@Component
class WithdrawWarrant {
    private final WarrantStore warrants;
    private final Obligations obligations;
    private final Journal journal;

    WithdrawWarrant(WarrantStore warrants, Obligations obligations, Journal journal) {
        this.warrants = warrants;
        this.obligations = obligations;
        this.journal = journal;
    }

    /// False where it has been executed, refused or withdrawn already.
    @Transactional
    boolean withdraw(WarrantId id, String why, Instant at) {
        Warrant.State state = warrants.lock(id).stateAt(at);
        boolean waits =
                state == Warrant.State.APPLIED || state == Warrant.State.GRANTED || state == Warrant.State.EXPIRED;
        if (!waits || !warrants.withdraw(id, why, at)) {
            return false;
        }
        journal.write(
                id.record(),
                Happening.of("warrant.withdrawn", at, "The warrant is of no more use")
                        .with("Why", why));
        obligations.waive(id.record(), ObligationKind.WARRANT_EXECUTED, null, why);
        obligations.close(id.record(), at);
        return true;
    }
}
