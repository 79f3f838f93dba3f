package concordat.agreements;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.records.Basis;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A party's guardian signs an agreement for it, or ends it early: then what the party shared under it closes at
/// once.
@Component
class SignAgreement {
    private final AgreementStore agreements;
    private final SharingStore sharing;
    private final Records records;
    private final Journal journal;
    private final InstantSource time;

    SignAgreement(
            AgreementStore agreements, SharingStore sharing, Records records, Journal journal, InstantSource time) {
        this.agreements = agreements;
        this.sharing = sharing;
        this.records = records;
        this.journal = journal;
        this.time = time;
    }

    /// Does nothing where it was signed already. An agreement with no clause opens nothing and is not signed.
    @Transactional
    boolean sign(RecordId id) {
        Agreement agreement = agreements.find(id).orElseThrow(() -> new NotFound("No agreement " + id));
        if (agreement.clauses().isEmpty()) {
            return false;
        }
        Actor actor = CurrentActor.required();
        if (agreements.sign(id, actor, time.instant())) {
            journal.write(id, Happening.of("agreement.signed", time.instant(), "Signed for " + actor.agency()));
        }
        return true;
    }

    /// Ends it for every party, and closes what the actor's own agency opened under it. What others opened closes no
    /// later than the day on which it was to end, and by their own hand before.
    @Transactional
    void end(RecordId id, String why) {
        if (agreements.find(id).isEmpty()) {
            throw new NotFound("No agreement " + id);
        }
        Instant now = time.instant();
        if (!agreements.end(id, now)) {
            return;
        }
        journal.write(id, Happening.of("agreement.ended", now, "Ended early").with("Why", why));
        for (SharingStore.Shared share : sharing.sharedUnder(id)) {
            records.end(
                    new RecordId(share.recordId()),
                    share.toAgency(),
                    Basis.AGREEMENT,
                    "The agreement was ended: " + why);
        }
    }
}
