package concordat.detentions;

import static java.util.Objects.requireNonNull;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.staff.Sessions;
import concordat.staff.SpokenCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands the person over to a named receiver: with an account, or with a code that the officer reads out. From then
/// on the NHS holds the person, and the officers are released and told.
@Component
class HandOver {
    /// A code is read out and typed within minutes; it is of no use after an hour.
    static final Duration CODE_LASTS = Duration.ofMinutes(60);

    /// Long enough to read the papers, accept, and keep a copy.
    private static final Duration GUEST_STAYS = Duration.ofHours(2);

    private static final int GROUPS = 2;

    sealed interface Answer {
        /// @param policeStay whether officers stay, or have yet to say whether they do
        record Accepted(boolean policeStay) implements Answer {}

        /// They have not arrived anywhere yet.
        record NotArrived() implements Answer {}

        /// They are at a place of another agency, which alone can accept them.
        record Elsewhere(String place) implements Answer {}

        record AlreadyAccepted(String receiver, Instant at) implements Answer {}
    }

    /// A guest's way in: a session for this one detention.
    record Opened(DetentionId detention, String sessionToken) {}

    private final DetentionStore detentions;
    private final HandoverStore handovers;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Escalation escalation;
    private final Journal journal;
    private final Sessions sessions;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    HandOver(
            DetentionStore detentions,
            HandoverStore handovers,
            Obligations obligations,
            Thresholds thresholds,
            Escalation escalation,
            Journal journal,
            Sessions sessions,
            TransactionTemplate transaction,
            InstantSource time) {
        this.detentions = detentions;
        this.handovers = handovers;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.escalation = escalation;
        this.journal = journal;
        this.sessions = sessions;
        this.transaction = transaction;
        this.time = time;
    }

    /// Makes a code that opens this detention once, within the hour, to somebody at the place where the person is.
    /// Empty until they have arrived.
    @Transactional
    Optional<String> makeCode(DetentionId id) {
        Detention detention = detentions.lock(id);
        String agency = detention.placeAgency();
        if (agency == null) {
            return Optional.empty();
        }
        String code = SpokenCode.of(GROUPS);
        Instant now = time.instant();
        handovers.addCode(SpokenCode.hash(code), id, agency, now, now.plus(CODE_LASTS));
        journal.write(
                id.record(),
                Happening.of("handover.code", now, "A handover code was made for " + detention.placeName())
                        .as(Operation.DISCLOSURE)
                        .with("To be read out by", CurrentActor.required().name()));
        return Optional.of(code.replace('-', ' '));
    }

    /// Lets somebody in by a code. Empty where it is wrong, used or too old: which of these is not said.
    Optional<Opened> redeem(String code, String name) {
        Actor checking = Actor.job(Role.SIGN_IN, Actor.NO_AGENCY);
        Instant now = time.instant();
        return CurrentActor.call(
                checking,
                () -> transaction.execute(_ -> handovers
                        .redeem(SpokenCode.hash(code), name, now)
                        .map(redeemed -> {
                            DetentionId id = new DetentionId(redeemed.detentionId());
                            String token =
                                    sessions.beginForGuest(name, redeemed.agency(), id.record(), now.plus(GUEST_STAYS));
                            return new Opened(id, token);
                        })));
    }

    /// Accepts the person for the place they are at, on behalf of the named receiver. The officers are released,
    /// unless they agreed to stay or have yet to answer whether they do.
    @Transactional
    Answer accept(DetentionId id, String receiver, String condition, Instant at) {
        Detention detention = detentions.lock(id);
        if (detention.placeAgency() == null) {
            return new Answer.NotArrived();
        }
        Actor by = CurrentActor.required();
        if (!by.agency().equals(detention.placeAgency())) {
            return new Answer.Elsewhere(requireNonNull(detention.placeName()));
        }
        if (!handovers.accept(id, receiver, at)) {
            return new Answer.AlreadyAccepted(
                    requireNonNull(detention.receiver()), requireNonNull(detention.handedOverAt()));
        }
        journal.write(
                id.record(),
                Happening.of("handover.accepted", at, receiver + " accepted the person at " + detention.placeName())
                        .as(Operation.DISCLOSURE)
                        .with("Condition on arrival", condition)
                        .with(
                                "Accepted with",
                                by.role() == Role.GUEST ? "A code read out by the officer" : "An account"));
        boolean policeStay = handovers.stays(id).stream()
                .anyMatch(stay ->
                        !Boolean.FALSE.equals(stay.accepted()) && stay.until().isAfter(at));
        if (!policeStay) {
            release(id, at);
        }
        return new Answer.Accepted(policeStay);
    }

    /// Begins the handover at the place where the person is now. Where officers brought them on from a place that had
    /// accepted them, that place's acceptance stays in the journal and another is owed.
    void begin(Detention detention, Instant arrivedAt, Role broughtBy) {
        boolean handedOver = detention.handedOverAt() != null;
        if (handedOver && !Sides.OFFICERS.contains(broughtBy)) {
            return;
        }
        if (handedOver) {
            handovers.reopen(detention.id());
        }
        Duration agreed = thresholds.now(Threshold.POLICE_RELEASE);
        Instant due = arrivedAt.plus(agreed);
        RecordId record = detention.id().record();
        obligations.waive(record, ObligationKind.POLICE_RELEASED, null, "A later arrival begins it again");
        obligations.owe(escalation.of(
                Owed.of(ObligationKind.POLICE_RELEASED, record, requireNonNull(detention.placeAgency()), arrivedAt, due)
                        .warnAt(due.minus(agreed.dividedBy(4))),
                detention.placeTeam(),
                due,
                due.plus(agreed.dividedBy(2))));
    }

    /// Releases the officers, who are told on their screens.
    @Transactional
    void release(DetentionId id, Instant at) {
        detentions.lock(id);
        if (handovers.release(id, at)) {
            obligations.meet(id.record(), ObligationKind.POLICE_RELEASED, at);
            obligations.waive(id.record(), ObligationKind.STAY_ANSWERED, null, "The officers have been released");
            journal.write(id.record(), Happening.of("officers.released", at, "The officers are released"));
        }
    }
}
