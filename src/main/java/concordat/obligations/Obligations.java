package concordat.obligations;

import concordat.actor.NotFound;
import concordat.records.Basis;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is owed. The law and the agreements create obligations; people's acts meet them; the engine warns and
/// escalates.
@Component
public class Obligations {
    /// Whether a record could be closed.
    public sealed interface Closing {
        record Closed() implements Closing {}

        /// Nothing leaves a colleague's queue because someone else closed it.
        record StillOwed(List<Obligation> open) implements Closing {}
    }

    private final ObligationStore obligations;
    private final Records records;
    private final Journal journal;
    private final InstantSource time;

    Obligations(ObligationStore obligations, Records records, Journal journal, InstantSource time) {
        this.obligations = obligations;
        this.records = records;
        this.journal = journal;
        this.time = time;
    }

    /// Makes an obligation. Whoever owes it can see the record from then on.
    @Transactional
    public UUID owe(Owed owed) {
        UUID id = Ids.next(time.instant());
        ObligationStore.Made made = obligations.owe(id, owed, alarms(owed));
        if (made.made() == 0) {
            throw new IllegalStateException("Nothing can be owed on a closed record");
        }
        if (!made.sees()) {
            records.open(owed.record(), owed.agency(), Basis.OWED, owed.kind().words());
        }
        return id;
    }

    /// Settles as met every open obligation of this kind on the record. Does nothing where none is open.
    @Transactional
    public void meet(RecordId record, ObligationKind kind, Instant at) {
        meet(record, kind, null, at);
    }

    /// As above, only what is about this subject. What is lost when due was missed if `at` is later than that.
    @Transactional
    public void meet(RecordId record, ObligationKind kind, @Nullable UUID subject, Instant at) {
        for (Obligation open : obligations.lockOpen(record, kind, subject)) {
            if (kind.lostWhenDue() && at.isAfter(open.dueAt())) {
                settle(open, Obligation.Outcome.MISSED, open.dueAt(), null);
            } else {
                settle(open, Obligation.Outcome.MET, at, null);
            }
        }
    }

    /// Ends the obligations of this kind because they are no longer owed, and says why.
    @Transactional
    public void waive(RecordId record, ObligationKind kind, @Nullable UUID subject, String reason) {
        for (Obligation open : obligations.lockOpen(record, kind, subject)) {
            settle(open, Obligation.Outcome.WAIVED, time.instant(), reason);
        }
    }

    /// Ends one obligation because it is no longer owed. Throws [NotFound] where there is none that the actor may
    /// see.
    @Transactional
    public void waive(UUID id, String reason) {
        Obligation open = obligations.lock(id).orElseThrow(() -> new NotFound("No obligation " + id));
        if (open.isOpen()) {
            settle(open, Obligation.Outcome.WAIVED, time.instant(), reason);
            journal.write(
                    open.recordId(),
                    Happening.of(
                                    "obligation.waived",
                                    time.instant(),
                                    open.kind().words() + ": waived")
                            .with("Reason", reason));
        }
    }

    /// Moves what is owed to another due time, with its warning and escalation set anew.
    @Transactional
    public void move(Owed owed) {
        for (Obligation open : obligations.lockOpen(owed.record(), owed.kind(), owed.subject())) {
            obligations.silence(open.id());
            obligations.move(open.id(), owed.due());
            obligations.setAlarms(open.id(), owed.record(), obligations.lastStep(open.id()) + 1, alarms(owed));
            obligations.tell(open.ownerAgency());
        }
    }

    /// Throws [NotFound] where there is none that the actor may see.
    @Transactional(readOnly = true)
    public Obligation find(UUID id) {
        return obligations.find(id).orElseThrow(() -> new NotFound("No obligation " + id));
    }

    /// What is still owed on the record, soonest first.
    @Transactional(readOnly = true)
    public List<Obligation> openOn(RecordId record) {
        return openOn(List.of(record));
    }

    /// What is still owed on any of these records, soonest first.
    @Transactional(readOnly = true)
    public List<Obligation> openOn(Collection<RecordId> records) {
        return obligations.openOn(records);
    }

    /// What an agency owes, soonest first: of one team where one is given, with what belongs to no team.
    @Transactional(readOnly = true)
    public List<Obligation> of(String agency, @Nullable String team, int most) {
        return obligations.ofAgency(agency, team, most);
    }

    /// Warnings and escalations to a team, or to a post in it, of what is still owed, that the actor has not read
    /// yet: newest first. What was sounded to no team is for all of the agency.
    @Transactional(readOnly = true)
    public List<Notice> notices(String agency, @Nullable String team, int most) {
        return obligations.notices(agency, team, most);
    }

    /// Marks a notice as read by the actor, and leaves it to everybody else.
    @Transactional
    public void readNotice(UUID id) {
        obligations.readNotice(id, time.instant());
    }

    /// Closes the record, unless anything is still owed on it.
    @Transactional
    public Closing close(RecordId record, Instant at) {
        List<Obligation> open = openOn(record);
        if (!open.isEmpty()) {
            return new Closing.StillOwed(open);
        }
        if (records.close(record, at)) {
            journal.write(record, Happening.of("record.closed", at, "Record closed"));
        }
        return new Closing.Closed();
    }

    private void settle(Obligation open, Obligation.Outcome outcome, Instant at, @Nullable String reason) {
        if (outcome == Obligation.Outcome.WAIVED && (reason == null || reason.isBlank())) {
            throw new IllegalArgumentException("What is waived is waived for a reason");
        }
        obligations.settle(open.id(), outcome, at, reason);
        obligations.silence(open.id());
        obligations.tell(open.ownerAgency());
    }

    private static List<ObligationStore.Alarm> alarms(Owed owed) {
        List<ObligationStore.Alarm> alarms = new ArrayList<>();
        if (owed.warnAt() != null) {
            alarms.add(new ObligationStore.Alarm(Notice.What.WARN, null, null, owed.warnAt()));
        }
        alarms.add(new ObligationStore.Alarm(Notice.What.DUE, null, null, owed.due()));
        for (Owed.Step escalation : owed.escalation()) {
            alarms.add(new ObligationStore.Alarm(
                    Notice.What.ESCALATE, escalation.post(), escalation.team(), escalation.at()));
        }
        return alarms;
    }
}
