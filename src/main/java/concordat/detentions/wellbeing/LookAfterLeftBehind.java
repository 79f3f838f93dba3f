package concordat.detentions.wellbeing;

import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.detentions.Escalation;
import concordat.detentions.wellbeing.WellbeingStore.LeftBehind;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records who or what was left behind, and who looks after them. While nobody does, somebody owes it.
@Component
class LookAfterLeftBehind {
    private final Detentions detentions;
    private final WellbeingStore wellbeing;
    private final Records records;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Escalation escalation;
    private final Journal journal;
    private final InstantSource time;

    LookAfterLeftBehind(
            Detentions detentions,
            WellbeingStore wellbeing,
            Records records,
            Obligations obligations,
            Thresholds thresholds,
            Escalation escalation,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.wellbeing = wellbeing;
        this.records = records;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.escalation = escalation;
        this.journal = journal;
        this.time = time;
    }

    /// @param caredForBy blank while nobody looks after them
    @Transactional
    UUID leave(DetentionId id, Dependant kind, String words, String place, String caredForBy) {
        Detention detention = detentions.lock(id);
        Instant now = time.instant();
        UUID left = Ids.next(now);
        boolean alone = caredForBy.isBlank();
        wellbeing.add(
                id,
                new LeftBehind(
                        left,
                        kind,
                        words,
                        place,
                        now,
                        CurrentActor.required().name(),
                        alone ? null : caredForBy,
                        alone ? null : now));
        journal.write(
                id.record(),
                Happening.of("safeguarding.left-behind", now, kind.words() + " was left behind")
                        .with("Who", words)
                        .with("Where", place)
                        .with("Looked after by", alone ? "Nobody yet" : caredForBy));
        if (alone && !records.find(id.record()).isClosed()) {
            owe(detention, left, now);
        }
        return left;
    }

    /// Throws [NotFound] where nobody was left under this id, or somebody looks after them already.
    @Transactional
    void arranged(DetentionId id, UUID left, String caredForBy) {
        Detention detention = detentions.lock(id);
        Instant now = time.instant();
        if (!wellbeing.caredFor(id, left, caredForBy, now)) {
            throw new NotFound("Nobody is left behind alone under " + left);
        }
        obligations.meet(id.record(), ObligationKind.LEFT_BEHIND_CARED_FOR, left, now);
        journal.write(
                id.record(),
                Happening.of("safeguarding.cared-for", now, "Somebody looks after whoever was left behind")
                        .with("Looked after by", caredForBy));
        if (!detention.isOpen()) {
            obligations.close(id.record(), now);
        }
    }

    private void owe(Detention detention, UUID left, Instant now) {
        Duration within = thresholds.now(Threshold.LEFT_BEHIND_CARED_FOR);
        Instant due = now.plus(within);
        obligations.owe(escalation.of(
                Owed.of(
                                ObligationKind.LEFT_BEHIND_CARED_FOR,
                                detention.id().record(),
                                detention.officerAgency(),
                                now,
                                due)
                        .about(left)
                        .warnAt(due.minus(within.dividedBy(4))),
                detention.officerTeam(),
                due));
    }
}
