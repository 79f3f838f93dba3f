package concordat.detentions;

import concordat.law.Breach;
import concordat.law.ClockStart;
import concordat.law.ClockStart.HowHeld;
import concordat.law.Consultation;
import concordat.law.HoldClock;
import concordat.law.LawWords;
import concordat.law.PlaceOfSafety;
import concordat.law.PlaceOfSafetyRule;
import concordat.law.PlaceOfSafetyRule.PlaceUse;
import concordat.law.PlaceOfSafetyRule.StationRemoval;
import concordat.law.PlaceOfSafetyRule.StationTest;
import concordat.law.Rule.Nation;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.places.Places;
import concordat.records.Basis;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records that the person was brought to a place. The first place of safety starts the clock, and no later move
/// restarts it
/// (RL-01). It has happened, so it is recorded whatever the law says of it, and flagged where the law says no.
@Component
class Arrive {
    record Command(
            DetentionId detention,
            String placeCode,
            String placeName,
            PlaceOfSafety placeKind,
            String agency,
            String team,
            Instant at) {}

    private final DetentionStore detentions;
    private final JourneyStore journey;
    private final StartClock startClock;
    private final StationChecks stationChecks;
    private final StationRemoval removal;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Escalation escalation;
    private final Records records;
    private final Places places;
    private final Journal journal;
    private final InstantSource time;

    Arrive(
            DetentionStore detentions,
            JourneyStore journey,
            StartClock startClock,
            StationChecks stationChecks,
            StationRemoval removal,
            Obligations obligations,
            Thresholds thresholds,
            Escalation escalation,
            Records records,
            Places places,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.journey = journey;
        this.startClock = startClock;
        this.stationChecks = stationChecks;
        this.removal = removal;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.escalation = escalation;
        this.records = records;
        this.places = places;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    List<Breach> arrive(Command arrival) {
        Detention before = detentions.lock(arrival.detention());
        DetentionId id = before.id();
        boolean first = journey.arrivals(id).isEmpty();
        List<Breach> breaches = new ArrayList<>(placeBreaches(before, arrival));
        if (!first) {
            breaches.addAll(before.clock().move(arrival.at()).breaches());
        }
        takeSuite(id, arrival);
        records.open(id.record(), arrival.agency(), Basis.RECEIVING, "The person is at " + arrival.placeName());
        journey.addArrival(
                Ids.next(time.instant()),
                id,
                new JourneyStore.Arrived(
                        arrival.placeCode(),
                        arrival.placeName(),
                        arrival.placeKind(),
                        arrival.agency(),
                        arrival.team(),
                        arrival.at()));
        detentions.savePlace(id, arrival.placeName(), arrival.placeKind(), arrival.agency(), arrival.team());
        restartNothing(before, id);
        detentions.flagBreaches(id, breaches, arrival.at());
        journal.write(id.record(), happening(arrival, first, breaches));
        Detention after = detentions.find(id);
        oweForTheClock(before, after);
        if (before.handedOverAt() == null) {
            oweRelease(after, arrival);
        }
        stationChecks.end(after, "The person was moved to " + arrival.placeName());
        if (arrival.placeKind() == PlaceOfSafety.POLICE_STATION) {
            stationChecks.begin(after, arrival.at());
        }
        return breaches;
    }

    /// The clock is worked out from every arrival, whichever was typed first, so that one entered late can only move
    /// the start
    /// back to where it really was.
    private void restartNothing(Detention before, DetentionId id) {
        boolean removed = before.clockBasis() == ClockStart.Basis.REMOVED;
        if (!removed) {
            return;
        }
        ClockStart start = ClockStart.of(new HowHeld.Removed(
                journey.arrivals(id).stream().map(JourneyStore.Arrived::asLaw).toList()));
        detentions.saveClock(
                id, new HoldClock(before.clock().power(), start, before.clock().extension()));
    }

    private void oweForTheClock(Detention before, Detention after) {
        if (before.clockStartedAt() == null) {
            startClock.started(after);
        } else {
            startClock.passed(after);
        }
    }

    /// The suite that was held for them there is theirs; one held elsewhere is let go. A place whose hold ran out loses
    /// sight of the person here, and has it again because they are there.
    private void takeSuite(DetentionId id, Command arrival) {
        places.heldFor(id.record()).ifPresent(held -> {
            if (held.place().equals(arrival.placeCode())) {
                places.occupy(id.record(), held.suite());
            } else {
                places.vacate(id.record());
            }
        });
        places.withdrawAll(id.record());
    }

    private void oweRelease(Detention detention, Command arrival) {
        Duration agreed = thresholds.now(Threshold.POLICE_RELEASE);
        Instant due = arrival.at().plus(agreed);
        obligations.waive(
                detention.id().record(), ObligationKind.POLICE_RELEASED, null, "A later arrival begins it again");
        obligations.owe(escalation.of(
                Owed.of(ObligationKind.POLICE_RELEASED, detention.id().record(), arrival.agency(), arrival.at(), due)
                        .warnAt(due.minus(agreed.dividedBy(4))),
                arrival.team(),
                due,
                due.plus(agreed.dividedBy(2))));
    }

    private List<Breach> placeBreaches(Detention detention, Command arrival) {
        PlaceUse use = switch (arrival.placeKind()) {
            case HBPOS, EMERGENCY_DEPARTMENT, CARE_HOME -> new PlaceUse.CarePlace(arrival.placeKind());
            case POLICE_STATION -> new PlaceUse.PoliceStation(detention.age(), planned(detention), Nation.ENGLAND);
            case PRIVATE_HOME -> new PlaceUse.PrivateHome(PlaceOfSafetyRule.Occupancy.NOT_AN_OCCUPIER, true, true);
            case OTHER_SUITABLE -> new PlaceUse.OtherSuitable(true);
        };
        return PlaceOfSafetyRule.judge(use, detention.detainedAt(), arrival.at(), removal)
                .breaches();
    }

    /// What was decided about a police station before it was used; nothing at all where nobody decided.
    private StationTest planned(Detention detention) {
        Consultation second = detentions.consultations(detention.id()).stream()
                .filter(each -> each.about().equals("USING_A_POLICE_STATION"))
                .findFirst()
                .map(DetentionStore.Consulted::asLaw)
                .orElse(null);
        return journey.plan(detention.id())
                .map(plan -> new StationTest(
                        plan.imminentRisk(),
                        plan.noOther(),
                        plan.healthcare(),
                        plan.deciderRank(),
                        plan.authoriserRank(),
                        second))
                .orElseGet(() -> new StationTest(false, false, false, null, null, second));
    }

    private static Happening happening(Command arrival, boolean first, List<Breach> breaches) {
        Happening happening = Happening.of("detention.arrived", arrival.at(), "Arrived at " + arrival.placeName())
                .with("Kind of place", LawWords.of(arrival.placeKind()))
                .with("Clock", first ? "The first place of safety" : "A later place: the clock is not restarted");
        for (Breach breach : breaches) {
            happening = happening.with("Flag: " + breach.name(), LawWords.of(breach));
        }
        return happening;
    }
}
