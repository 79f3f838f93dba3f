package concordat.detentions;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.law.Breach;
import concordat.law.LawWords;
import concordat.law.PlaceOfSafety;
import concordat.law.StationCare;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Happening;
import concordat.records.Journal;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Health checks at least every 30 minutes, and reviews of whether the police station is still needed, for an adult
/// held at one (RL-06, RL-07). Each one made owes the next.
@Component
class StationChecks {
    private final DetentionStore detentions;
    private final StationCheckStore checks;
    private final JourneyStore journey;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Journal journal;

    StationChecks(
            DetentionStore detentions,
            StationCheckStore checks,
            JourneyStore journey,
            Obligations obligations,
            Thresholds thresholds,
            Journal journal) {
        this.detentions = detentions;
        this.checks = checks;
        this.journey = journey;
        this.obligations = obligations;
        this.thresholds = thresholds;
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
    }

    /// Records a health check that a named professional made.
    @Transactional
    void check(DetentionId id, String professional, String found, Instant at) {
        Detention detention = detentions.lock(id);
        StationCheckStore.Made last = lastBefore(detention, "CHECK", at);
        List<Breach> late = StationCare.breachesOfHealthCheck(detention.detainedAt(), last.at(), at);
        checks.add(id, "CHECK", at, professional, found, false);
        detentions.flagBreaches(id, late, at);
        if (owesNext(detention, "CHECK", at)) {
            obligations.meet(id.record(), ObligationKind.STATION_WELFARE_CHECK, at);
            oweCheck(detention, at);
        }
        write(id, "station.checked", at, "Health check by " + professional, found, late);
    }

    /// Records a review of whether the station is still needed.
    @Transactional
    void review(DetentionId id, String words, boolean asleepAndNoRiskFound, Instant at) {
        Detention detention = detentions.lock(id);
        StationCheckStore.Made last = lastBefore(detention, "REVIEW", at);
        List<Breach> late = StationCare.breachesOfReview(detention.detainedAt(), last.at(), last.asleep(), at);
        Actor by = CurrentActor.required();
        checks.add(id, "REVIEW", at, by.name(), words, asleepAndNoRiskFound);
        detentions.flagBreaches(id, late, at);
        if (owesNext(detention, "REVIEW", at)) {
            obligations.meet(id.record(), ObligationKind.STATION_REVIEW, at);
            oweReview(detention, at, asleepAndNoRiskFound);
        }
        write(id, "station.reviewed", at, "Use of the police station reviewed", words, late);
    }

    private void write(DetentionId id, String act, Instant at, String title, String words, List<Breach> late) {
        Happening happening = Happening.of(act, at, title).with("Found", words);
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
