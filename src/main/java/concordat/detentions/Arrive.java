package concordat.detentions;

import concordat.actor.CurrentActor;
import concordat.law.Breach;
import concordat.law.ClockStart;
import concordat.law.ClockStart.HowHeld;
import concordat.law.HoldClock;
import concordat.law.LawWords;
import concordat.law.PlaceOfSafety;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.places.Place;
import concordat.records.Basis;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records that the person was brought to a place. The first place of safety starts the clock, and no later move
/// restarts it (RL-01). It has happened, so it is recorded whatever the law says of it, and flagged where the law
/// says no.
@Component
class Arrive {
    record Command(
            DetentionId detention,
            String placeCode,
            String placeName,
            PlaceOfSafety placeKind,
            String agency,
            @Nullable String team,
            Instant at) {
        static Command of(DetentionId detention, Place place, Instant at) {
            return new Command(
                    detention,
                    place.code(),
                    place.name(),
                    PlaceOfSafety.valueOf(place.kind().name()),
                    place.organisation(),
                    place.team(),
                    at);
        }

        /// Whether somebody there takes the person over. At premises that are nobody's place here, those who keep them
        /// stay.
        boolean isReceived() {
            return !placeCode.isEmpty();
        }

        JourneyStore.Arrived fact() {
            return new JourneyStore.Arrived(
                    placeCode, placeName, placeKind, agency, team, at.truncatedTo(ChronoUnit.MICROS));
        }
    }

    private final DetentionStore detentions;
    private final JourneyStore journey;
    private final JudgeArrival judge;
    private final TakeSuite takeSuite;
    private final StartClock startClock;
    private final StationChecks stationChecks;
    private final HandOver handOver;
    private final Assess assess;
    private final Obligations obligations;
    private final Records records;
    private final Journal journal;
    private final InstantSource time;

    Arrive(
            DetentionStore detentions,
            JourneyStore journey,
            JudgeArrival judge,
            TakeSuite takeSuite,
            StartClock startClock,
            StationChecks stationChecks,
            HandOver handOver,
            Assess assess,
            Obligations obligations,
            Records records,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.journey = journey;
        this.judge = judge;
        this.takeSuite = takeSuite;
        this.startClock = startClock;
        this.stationChecks = stationChecks;
        this.handOver = handOver;
        this.assess = assess;
        this.obligations = obligations;
        this.records = records;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    List<Breach> arrive(Command arrival) {
        Detention before = detentions.lock(arrival.detention());
        DetentionId id = before.id();
        journey.addArrival(Ids.next(time.instant()), id, arrival.fact());
        List<JourneyStore.Arrived> arrivals = journey.arrivals(id);
        boolean latest = arrivals.getLast().equals(arrival.fact());
        if (latest) {
            takeSuite.arrivedAt(id, arrival.placeCode());
            detentions.savePlace(id, arrival.placeName(), arrival.placeKind(), arrival.agency(), arrival.team());
        }
        if (arrival.isReceived()) {
            records.open(id.record(), arrival.agency(), Basis.RECEIVING, "The person is at " + arrival.placeName());
        }
        HoldClock clock = recount(before, arrivals);
        detentions.saveClock(id, clock);
        flagWhatTheClockSays(before, clock, arrivals);
        List<Breach> breaches = new ArrayList<>(judge.breaches(before, arrival.fact()));
        if (arrival.fact().isMoveUnder(clock)) {
            breaches.addAll(clock.move(arrival.at()).breaches());
        }
        detentions.flagBreaches(id, breaches, arrival.at());
        journal.write(id.record(), happening(arrival, before, clock, breaches));
        if (before.isOpen()) {
            owe(before, detentions.find(id), arrival, latest);
        }
        return breaches;
    }

    /// The clock is worked out from every arrival, whichever was typed first, so that one entered late can only
    /// move the start back to where it really was. An extension that proves to have been made after the period gave
    /// no authority.
    private static HoldClock recount(Detention before, List<JourneyStore.Arrived> arrivals) {
        List<ClockStart.Arrival> places =
                arrivals.stream().map(JourneyStore.Arrived::asLaw).toList();
        ClockStart start = switch (before.clockBasis()) {
            case REMOVED -> ClockStart.of(new HowHeld.Removed(places));
            case WARRANT_REMOVED -> ClockStart.of(new HowHeld.RemovedUnderWarrant(places));
            case KEPT, WARRANT_KEPT -> before.clock().start();
        };
        if (start.equals(before.clock().start())) {
            return before.clock();
        }
        HoldClock plain = new HoldClock(before.clock().power(), start, null);
        HoldClock.Extension given = before.clock().extension();
        Instant end = plain.mustEndBy();
        return given == null || end == null || !given.authorisedAt().isBefore(end)
                ? plain
                : new HoldClock(plain.power(), start, given);
    }

    /// An arrival entered late can make a move, an extension or the end later than the law allowed.
    private void flagWhatTheClockSays(Detention before, HoldClock clock, List<JourneyStore.Arrived> arrivals) {
        for (JourneyStore.Arrived each : arrivals) {
            if (each.isMoveUnder(clock)) {
                detentions.flagBreaches(
                        before.id(), clock.move(each.arrivedAt()).breaches(), each.arrivedAt());
            }
        }
        HoldClock.Extension given = before.clock().extension();
        if (given != null && clock.extension() == null) {
            detentions.flagBreaches(before.id(), List.of(Breach.EXTENDED_AFTER_PERIOD_ENDED), given.authorisedAt());
        }
        Instant ended = before.endedAt();
        if (ended != null) {
            detentions.flagBreaches(before.id(), clock.breachesOfHoldingUntil(ended), ended);
        }
    }

    private void owe(Detention before, Detention after, Command arrival, boolean latest) {
        if (before.clockStartedAt() == null) {
            startClock.started(after);
        } else {
            startClock.passed(after);
        }
        obligations.meet(after.id().record(), ObligationKind.AT_PLACE_OF_SAFETY, arrival.at());
        stationChecks.movedOn(after, arrival.placeKind(), arrival.at());
        if (!latest) {
            return;
        }
        if (arrival.isReceived()) {
            handOver.begin(after, arrival.at(), CurrentActor.required().role());
        }
        assess.awaited(after);
        stationChecks.end(after, "The person was moved to " + arrival.placeName());
        if (arrival.placeKind() == PlaceOfSafety.POLICE_STATION) {
            stationChecks.begin(after, arrival.at());
        }
    }

    private static Happening happening(Command arrival, Detention before, HoldClock clock, List<Breach> breaches) {
        boolean kept =
                before.clockBasis() == ClockStart.Basis.KEPT || before.clockBasis() == ClockStart.Basis.WARRANT_KEPT;
        boolean move = arrival.fact().isMoveUnder(clock);
        Happening happening = Happening.of(
                        "detention.arrived",
                        arrival.at(),
                        kept && !move ? "Kept at " + arrival.placeName() : "Arrived at " + arrival.placeName())
                .with("Kind of place", LawWords.of(arrival.placeKind()))
                .with("Clock", move ? "A later place: the clock is not restarted" : "The clock runs from here");
        if (before.clockStartedAt() != null
                && clock.start().at() != null
                && clock.start().at().isBefore(before.clockStartedAt())) {
            happening = happening.with("Correction", "The clock started earlier than was recorded before");
        }
        if (before.clock().extension() != null && clock.extension() == null) {
            happening = happening.with("Extension", LawWords.of(Breach.EXTENDED_AFTER_PERIOD_ENDED));
        }
        return happening.with("Flags", breaches.stream().map(LawWords::of).toList());
    }
}
