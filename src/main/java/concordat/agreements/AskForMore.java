package concordat.agreements;

import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.agencies.Agencies;
import concordat.agencies.Team;
import concordat.agencies.TeamKind;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.RecordHead;
import concordat.records.RecordId;
import concordat.records.Records;
import concordat.records.Scope;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks the agency that holds a record to see more of it; and answers, with a reason either way and in the time
/// agreed.
@Component
class AskForMore {
    private final SharingStore sharing;
    private final ShareRecord shareRecord;
    private final Records records;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Agencies agencies;
    private final Journal journal;
    private final InstantSource time;

    AskForMore(
            SharingStore sharing,
            ShareRecord shareRecord,
            Records records,
            Obligations obligations,
            Thresholds thresholds,
            Agencies agencies,
            Journal journal,
            InstantSource time) {
        this.sharing = sharing;
        this.shareRecord = shareRecord;
        this.records = records;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.agencies = agencies;
        this.journal = journal;
        this.time = time;
    }

    /// Throws [NotFound] where the actor is not involved in the record at all.
    @Transactional
    UUID ask(RecordId record, Scope sections, String why) {
        RecordHead head = records.find(record);
        Instant now = time.instant();
        Instant due = now.plus(thresholds.now(Threshold.SHARING_ANSWER));
        UUID id = Ids.next(now);
        sharing.ask(id, record, head.ownerAgency(), sections, why, CurrentActor.required(), now, due);
        journal.write(
                record,
                Happening.of(
                                "involvement.asked",
                                now,
                                CurrentActor.required().agency() + " asks to see " + sections.words())
                        .with("Why", why));
        obligations.owe(Owed.of(ObligationKind.SHARING_ANSWERED, record, head.ownerAgency(), now, due)
                .about(id)
                .by(agencies.firstTeam(head.ownerAgency(), TeamKind.RECORDS)
                        .map(Team::code)
                        .orElse(null))
                .warnAt(due.minus(thresholds.now(Threshold.SHARING_ANSWER).dividedBy(4))));
        return id;
    }

    /// Shares what was asked for, where the agreements allow it, and only then answers yes.
    @Transactional
    ShareRecord.Outcome grant(UUID ask, boolean override, String words) {
        Ask asked = waiting(ask);
        ShareRecord.Outcome outcome = shareRecord.share(
                asked.record(),
                new ShareRecord.Command(
                        asked.fromAgency(), asked.sections(), asked.why() + ". " + words, override, words));
        if (!(outcome instanceof ShareRecord.Outcome.Refused)) {
            settle(asked, true, words);
        }
        return outcome;
    }

    @Transactional
    void refuse(UUID ask, String reason) {
        settle(waiting(ask), false, reason);
    }

    private Ask waiting(UUID ask) {
        return sharing.lockAsk(ask).filter(Ask::waits).orElseThrow(() -> new NotFound("Nothing waits for an answer"));
    }

    private void settle(Ask asked, boolean granted, String words) {
        Instant now = time.instant();
        sharing.answer(asked.id(), granted, words, CurrentActor.required(), now);
        obligations.meet(asked.record(), ObligationKind.SHARING_ANSWERED, asked.id(), now);
        journal.write(
                asked.record(),
                Happening.of(
                                "involvement.answered",
                                now,
                                asked.fromAgency()
                                        + (granted ? " was granted " : " was refused ")
                                        + asked.sections().words())
                        .with("Why", words));
    }
}
