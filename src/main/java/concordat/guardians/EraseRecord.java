package concordat.guardians;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.obligations.Obligations;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordHead;
import concordat.records.RecordId;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Erases a record: one guardian of the agency that owns it proposes, another decides. Its key is destroyed, so that
/// nobody can read what its journal says, and every row about it is deleted. That there was such a record, who was
/// involved and the hashes of its journal remain, so that the journal can still be verified (Data Protection Act 2018
/// s47; s62 keeps that it was erased, and not what).
@Component
class EraseRecord {
    private static final Set<RecordKind> KINDS =
            Set.of(RecordKind.INCIDENT, RecordKind.DETENTION, RecordKind.PERSON, RecordKind.WARRANT);

    private final ErasureStore erasures;
    private final Records records;
    private final Obligations obligations;
    private final Journal journal;
    private final InstantSource time;

    EraseRecord(ErasureStore erasures, Records records, Obligations obligations, Journal journal, InstantSource time) {
        this.erasures = erasures;
        this.records = records;
        this.obligations = obligations;
        this.journal = journal;
        this.time = time;
    }

    /// Why this record may not be erased, as a sentence; null where it may.
    @Transactional(readOnly = true)
    @Nullable String obstacle(RecordHead record) {
        if (!KINDS.contains(record.kind())) {
            return "Only incidents, detentions, warrants and people are erased.";
        }
        if (!record.ownerAgency().equals(CurrentActor.required().agency())) {
            return "Only a guardian of %s, which owns the record, erases it.".formatted(record.ownerAgency());
        }
        if (record.legalHoldReason() != null) {
            return "It is on legal hold: lift that first.";
        }
        if (record.kind() != RecordKind.PERSON && !record.isClosed()) {
            return "It is open: close it first.";
        }
        if (!obligations.openOn(record.id()).isEmpty()) {
            return "Something is owed on it: that is met or waived first.";
        }
        List<String> resting = erasures.restsOn(record.id());
        return resting.isEmpty()
                ? null
                : "Other records rest on it: erase %s first.".formatted(String.join(", ", resting));
    }

    /// False where a proposal waits already.
    @Transactional
    boolean propose(RecordId record, String why) {
        Instant now = time.instant();
        if (!erasures.propose(Ids.next(now), record, why, CurrentActor.required(), now)) {
            return false;
        }
        journal.write(
                record,
                Happening.of("record.erasure-proposed", now, "Erasing this record was proposed")
                        .with("Why", why));
        return true;
    }

    /// Erases, or says why not: null where it was done as decided. Throws [NotFound] where nothing waits.
    @Transactional
    @Nullable String decide(RecordHead record, boolean approved, String why) {
        Erasure proposal =
                erasures.lock(record.id()).orElseThrow(() -> new NotFound("No erasure of " + record.reference()));
        Actor by = CurrentActor.required();
        if (approved && by.id().equals(proposal.proposedBy())) {
            return "You proposed this: another guardian decides.";
        }
        String obstacle = approved ? obstacle(record) : null;
        if (obstacle != null) {
            return obstacle;
        }
        Instant now = time.instant();
        erasures.decide(proposal.id(), approved, why, by, now);
        journal.write(
                record.id(),
                Happening.of(
                                approved ? "record.erased" : "record.erasure-refused",
                                now,
                                approved ? "Erased" : "Erasing this record was refused")
                        .as(approved ? Operation.ERASURE : Operation.ALTERATION)
                        .with("Why", why));
        if (approved && !erasures.erase(proposal.id())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return "Records that your agency does not see rest on it: their agencies erase those first.";
        }
        if (approved) {
            journal.write(
                    new RecordId(by.id()),
                    Happening.of("record.erased", now, record.reference() + " was erased")
                            .as(Operation.ERASURE)
                            .with("Proposed by", proposal.proposedByName())
                            .with("Because", proposal.why())
                            .with("Decided", why));
        }
        return null;
    }
}
