package concordat.obligations;

import concordat.actor.CurrentActor;
import concordat.obligations.ObligationStore.DueAlarm;
import concordat.obligations.ObligationStore.Sounded;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sounds one alarm, exactly once however many nodes try: whoever marks it first tells the team or the post, in the
/// same transaction. What can no longer be met when due is then missed.
@Component
class SoundAlarm {
    private final ObligationStore obligations;
    private final Journal journal;
    private final InstantSource time;

    SoundAlarm(ObligationStore obligations, Journal journal, InstantSource time) {
        this.obligations = obligations;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    boolean sound(DueAlarm due) {
        Instant now = time.instant();
        Obligation owed = obligations.lock(due.obligationId()).orElse(null);
        Sounded sounded = obligations.sound(due, now).orElse(null);
        if (owed == null || sounded == null) {
            return false;
        }
        String team = sounded.post() == null ? owed.ownerTeam() : sounded.postTeam();
        obligations.note(Ids.next(now), sounded, owed.ownerAgency(), team, now);
        if (sounded.what() == Notice.What.DUE && owed.kind().lostWhenDue()) {
            obligations.settle(owed.id(), Obligation.Outcome.MISSED, owed.dueAt(), null);
        }
        journal.write(
                new RecordId(sounded.recordId()),
                Happening.of(
                                "obligation." + sounded.what().name().toLowerCase(java.util.Locale.ROOT),
                                now,
                                title(owed, sounded))
                        .with("Owed by", owed.ownerTeam() == null ? owed.ownerAgency() : owed.ownerTeam())
                        .with("Told", sounded.post()));
        obligations.tell(CurrentActor.required().agency());
        return true;
    }

    private static String title(Obligation owed, Sounded sounded) {
        return owed.kind().words()
                + switch (sounded.what()) {
                    case WARN -> ": due soon";
                    case DUE -> owed.kind().lostWhenDue() ? ": authority has expired" : ": now due";
                    case ESCALATE -> ": overdue, escalated";
                };
    }
}
