package concordat.detentions;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.law.Breach;
import concordat.law.LawWords;
import concordat.law.PlaceOfSafety;
import concordat.law.StationCare;
import concordat.law.StationCare.MoveOn;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Health checks at least every 30 minutes, and reviews of whether the police station is still needed, for an adult
/// held at one (RL-06, RL-07). Each one made owes the next.
@Component
class StationChecks {
    /// What a review of the use of the station found.
    ///
    /// @param stillNeeded what allowed the station still holds
    /// @param checksCanBeMade a healthcare professional can make the checks here
    /// @param moveWouldHarm a move would delay the assessment or distress the person
    record Review(
            String words,
            boolean asleepAndNoRiskFound,
            boolean stillNeeded,
            boolean checksCanBeMade,
            boolean moveWouldHarm) {}

    private final DetentionStore detentions;
    private final StationCheckStore checks;
    private final JourneyStore journey;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Escalation escalation;
    private final Journal journal;

    StationChecks(
            DetentionStore detentions,
            StationCheckStore checks,
            JourneyStore journey,
            Obligations obligations,
            Thresholds thresholds,
            Escalation escalation,
            Journal journal) {
        this.detentions = detentions;
        this.checks = checks;
        this.journey = journey;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.escalation = escalation;
        this.journal = journal;
    }

    /// Begins both duties on arrival.
    void begin(Detention detention, Instant arrivedAt) {
        oweCheck(detention, arrivedAt);
        oweReview(detention, arrivedAt, false);
    }

    /// Ends both when the person leaves the station.
    void end(Detention detention, String because) {
        obligations.waive(detention.id().record(), ObligationKind.STATION_WELFARE_CHECK, null, because);
        obligations.waive(detention.id().record(), ObligationKind.STATION_REVIEW, null, because);
        obligations.waive(detention.id().record(), ObligationKind.STATION_MOVE_ON, null, because);
    }

    /// An arrival at a place that is no police station meets the duty to move the person on.
    void movedOn(Detention detention, PlaceOfSafety to, Instant at) {
        if (to != PlaceOfSafety.POLICE_STATION) {
            obligations.meet(detention.id().record(), ObligationKind.STATION_MOVE_ON, at);
        }
    }

    /// Records a health check that a named professional made.
    @Transactional
    void check(DetentionId id, String professional, String found, Instant at) {
        Detention detention = detentions.lock(id);
        StationCheckStore.Made last = lastBefore(detention, "CHECK", at);
        List<Breach> late = StationCare.breachesOfHealthCheck(detention.detainedAt(), last.at(), at);
        checks.addCheck(id, at, professional, found);
        detentions.flagBreaches(id, late, at);
        if (owesNext(detention, "CHECK", at)) {
            obligations.meet(id.record(), ObligationKind.STATION_WELFARE_CHECK, at);
            oweCheck(detention, at);
        }
        write(id, "station.checked", at, "Health check by " + professional, found, "", late);
    }

    /// Records a review of whether the station is still needed. Where it is not, or its checks cannot be made, the
    /// person is to be moved on, until a later review finds otherwise.
    @Transactional
    void review(DetentionId id, Review review, Instant at) {
        Detention detention = detentions.lock(id);
        StationCheckStore.Made last = lastBefore(detention, "REVIEW", at);
        List<Breach> late = StationCare.breachesOfReview(detention.detainedAt(), last.at(), last.asleep(), at);
        MoveOn move = StationCare.moveOn(
                detention.detainedAt(), review.stillNeeded(), review.checksCanBeMade(), review.moveWouldHarm());
        Actor by = CurrentActor.required();
        checks.addReview(id, at, by.name(), review);
        detentions.flagBreaches(id, late, at);
        if (owesNext(detention, "REVIEW", at)) {
            obligations.meet(id.record(), ObligationKind.STATION_REVIEW, at);
            oweReview(detention, at, review.asleepAndNoRiskFound());
            oweMove(detention, move, at);
        }
        write(
                id,
                "station.reviewed",
                at,
                "Use of the police station reviewed",
                review.words(),
                LawWords.of(move) + " (" + move.citation() + ")",
                late);
    }

    private void oweMove(Detention detention, MoveOn move, Instant from) {
        RecordId record = detention.id().record();
        boolean owed =
                obligations.openOn(record).stream().anyMatch(each -> each.kind() == ObligationKind.STATION_MOVE_ON);
        if (move.isOwed() && !owed) {
            Instant due = from.plus(thresholds.now(Threshold.STATION_MOVE_ON));
            obligations.owe(escalation.of(
                    Owed.of(ObligationKind.STATION_MOVE_ON, record, holder(detention), from, due),
                    detention.placeTeam(),
                    due));
        } else if (!move.isOwed() && owed) {
            obligations.waive(record, ObligationKind.STATION_MOVE_ON, null, LawWords.of(move));
        }
    }

    private void write(
            DetentionId id, String act, Instant at, String title, String words, String move, List<Breach> late) {
        Happening happening = Happening.of(act, at, title).with("Found", words).with("So", move);
        for (Breach breach : late) {
            happening = happening.with("Flag", LawWords.of(breach));
        }
        journal.write(id.record(), happening);
    }

    private void oweCheck(Detention detention, Instant from) {
        obligations.owe(Owed.of(
                        ObligationKind.STATION_WELFARE_CHECK,
                        detention.id().record(),
                        holder(detention),
                        from,
                        StationCare.healthCheckDue(from))
                .by(detention.placeTeam())
                .warnAt(from.plus(thresholds.now(Threshold.STATION_CHECK_WARNING))));
    }

    private void oweReview(Detention detention, Instant from, boolean asleepAndNoRiskFound) {
        obligations.owe(Owed.of(
                        ObligationKind.STATION_REVIEW,
                        detention.id().record(),
                        holder(detention),
                        from,
                        StationCare.reviewDue(from, asleepAndNoRiskFound))
                .by(detention.placeTeam()));
    }

    private static String holder(Detention detention) {
        return detention.placeAgency() == null ? detention.officerAgency() : detention.placeAgency();
    }

    /// The one before this in the same stay at a station; arriving there counts as the first.
    private StationCheckStore.Made lastBefore(Detention detention, String kind, Instant at) {
        Instant arrived = journey.arrivals(detention.id()).reversed().stream()
                .filter(each -> each.placeKind() == PlaceOfSafety.POLICE_STATION)
                .map(JourneyStore.Arrived::arrivedAt)
                .filter(arrival -> !arrival.isAfter(at))
                .findFirst()
                .orElse(detention.detainedAt());
        return checks.lastBefore(detention.id(), kind, arrived, at)
                .orElseGet(() -> new StationCheckStore.Made(arrived, false));
    }

    /// One that is entered after a later one changes nothing of what is owed.
    private boolean owesNext(Detention detention, String kind, Instant at) {
        return detention.isOpen()
                && detention.placeKind() == PlaceOfSafety.POLICE_STATION
                && checks.isLatest(detention.id(), kind, at);
    }
}
