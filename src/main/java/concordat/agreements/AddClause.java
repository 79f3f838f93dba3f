package concordat.agreements;

import concordat.actor.NotFound;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Scope;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Adds a clause while nobody has signed: what is signed is not changed, another agreement takes its place.
@Component
class AddClause {
    record Command(
            String words, Gateway gateway, RecordKind recordKind, Scope sections, Clause.ConsentNeeded consent) {}

    private final AgreementStore agreements;
    private final Journal journal;
    private final InstantSource time;

    AddClause(AgreementStore agreements, Journal journal, InstantSource time) {
        this.agreements = agreements;
        this.journal = journal;
        this.time = time;
    }

    /// False where somebody has signed it already.
    @Transactional
    boolean add(RecordId id, Command clause) {
        Agreement agreement = agreements.find(id).orElseThrow(() -> new NotFound("No agreement " + id));
        if (agreement.parties().stream().anyMatch(party -> party.signedAt() != null)) {
            return false;
        }
        agreements.addClause(id, clause);
        journal.write(
                id,
                Happening.of("agreement.clause", time.instant(), "Clause added")
                        .with("Clause", clause.words())
                        .with(
                                "Opens",
                                clause.recordKind().words() + ": "
                                        + clause.sections().words())
                        .with("Gateway", clause.gateway().words()));
        return true;
    }
}
