package concordat.detentions;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The receiving place asks that officers stay, and says why and until when; the police accept or decline, and say why.
@Component
class PoliceStay {
    private final DetentionStore detentions;
    private final HandoverStore handovers;
    private final HandOver handOver;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Escalation escalation;
    private final Journal journal;
    private final InstantSource time;

    PoliceStay(
            DetentionStore detentions,
            HandoverStore handovers,
            HandOver handOver,
            Obligations obligations,
            Thresholds thresholds,
            Escalation escalation,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.handovers = handovers;
        this.handOver = handOver;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.escalation = escalation;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID ask(DetentionId id, String reason, Instant until) {
        Detention detention = detentions.lock(id);
        Instant now = time.instant();
        UUID stay = Ids.next(now);
        Actor by = CurrentActor.required();
        handovers.askToStay(stay, id, by.name() + ", " + by.agency(), reason, until, now);
        journal.write(
                id.record(),
                Happening.of("stay.asked", now, "Police are asked to stay until " + LondonTime.of(until, now))
                        .with("Reason", reason));
        Instant due = now.plus(thresholds.now(Threshold.STAY_ANSWER));
        obligations.owe(escalation.of(
                Owed.of(ObligationKind.STAY_ANSWERED, id.record(), detention.officerAgency(), now, due)
                        .about(stay),
                detention.officerTeam(),
                due));
        return stay;
    }

    /// Officers who decline, once the person is handed over, are released. Throws [concordat.actor.NotFound] where
    /// there is no such request that is still unanswered.
    @Transactional
    void answer(DetentionId id, UUID stay, boolean accepted, String why) {
        Detention detention = detentions.lock(id);
        Instant now = time.instant();
        Actor by = CurrentActor.required();
        Instant until = handovers.answer(id, stay, accepted, by.name(), why, now);
        obligations.meet(id.record(), ObligationKind.STAY_ANSWERED, stay, now);
        journal.write(
                id.record(),
                Happening.of(
                                accepted ? "stay.accepted" : "stay.declined",
                                now,
                                accepted
                                        ? "Police agree to stay until " + LondonTime.of(until, now)
                                        : "Police decline to stay")
                        .with("Reason", why));
        if (!accepted && detention.handedOverAt() != null) {
            handOver.release(id, now);
        }
    }
}
