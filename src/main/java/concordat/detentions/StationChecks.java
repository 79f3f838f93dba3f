package concordat.detentions;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.law.Breach;
import concordat.law.LawWords;
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
/// held at
/// one (RL-06, RL-07). Each one made owes the next.
@Component
class StationChecks {
    private final DetentionStore detentions;
    private final StationCheckStore checks;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Journal journal;

    StationChecks(
            DetentionStore detentions,
            StationCheckStore checks,
            Obligations obligations,
            Thresholds thresholds,
            Journal journal) {
        this.detentions = detentions;
        this.checks = checks;
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
        Instant last = checks.last(id, "CHECK").orElseGet(() -> arrival(detention));
        List<Breach> late = StationCare.breachesOfHealthCheck(detention.detainedAt(), last, at);
        checks.add(id, "CHECK", at, professional, found);
        detentions.flagBreaches(id, late, at);
        obligations.meet(id.record(), ObligationKind.STATION_WELFARE_CHECK, at);
        if (detention.isOpen()) {
            oweCheck(detention, at);
        }
        write(id, "station.checked", at, "Health check by " + professional, found, late);
    }

    /// Records a review of whether the station is still needed.
    @Transactional
    void review(DetentionId id, String words, boolean asleepAndNoRiskFound, Instant at) {
        Detention detention = detentions.lock(id);
        Instant last = checks.last(id, "REVIEW").orElseGet(() -> arrival(detention));
        List<Breach> late = StationCare.breachesOfReview(detention.detainedAt(), last, asleepAndNoRiskFound, at);
        Actor by = CurrentActor.required();
        checks.add(id, "REVIEW", at, by.name(), words);
        detentions.flagBreaches(id, late, at);
        obligations.meet(id.record(), ObligationKind.STATION_REVIEW, at);
        if (detention.isOpen()) {
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

    private static Instant arrival(Detention detention) {
        Instant started = detention.clockStartedAt();
        return started == null ? detention.detainedAt() : started;
    }
}
