package concordat.demonstration;

import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.demonstration.TellCrisis.Came;
import concordat.detentions.DetentionId;
import concordat.detentions.Outcome;
import concordat.detentions.Sex;
import concordat.detentions.TellDetention;
import concordat.incidents.Ending;
import concordat.law.Consultation;
import concordat.law.Conveyance.Mode;
import concordat.law.Conveyance.PoliceVehicleReason;
import concordat.law.HoldClock;
import concordat.london.Borough;
import concordat.places.AgeGroup;
import concordat.places.DeclineReason;
import concordat.places.PhysicalHealth;
import concordat.places.Place;
import concordat.places.PlaceNow;
import concordat.places.PlaceRequest;
import concordat.places.Places;
import concordat.places.Presentation;
import concordat.places.SuiteNow;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells of people held under section 136, step by step, as those who took each step.
@Component
class TellHold {
    /// How a hold goes. Those the law does not allow happened all the same, and are flagged.
    enum Course {
        PLAIN,
        EMERGENCY_DEPARTMENT_FIRST,
        EXTENDED,
        EXTENSION_REFUSED,
        OVERRUN,
        EXTENDED_LATE,
        POLICE_STATION,
        CHILD_AT_POLICE_STATION
    }

    /// Somebody who is held.
    record Hold(DetentionId id, Crisis crisis, Instant at, boolean physicalNeeds, boolean intoxicated) {}

    private static final String CUSTODY_SUITE = "WOOD-GREEN";
    private static final Duration PERIOD = Duration.ofHours(24);
    private static final List<Outcome> OUTCOMES = List.of(
            Outcome.SECTION_2,
            Outcome.SECTION_2,
            Outcome.INFORMAL_ADMISSION,
            Outcome.DISCHARGED_WITH_PLAN,
            Outcome.DISCHARGED_WITH_PLAN,
            Outcome.COMMUNITY,
            Outcome.COMMUNITY,
            Outcome.NO_MENTAL_DISORDER,
            Outcome.SECTION_3);
    private static final List<DeclineReason> DECLINES = List.of(
            DeclineReason.NO_CAPACITY,
            DeclineReason.NO_CAPACITY,
            DeclineReason.NO_STAFF,
            DeclineReason.OUT_OF_AREA,
            DeclineReason.INTOXICATION,
            DeclineReason.PHYSICAL_HEALTH_NEEDS,
            DeclineReason.RISK_TOO_HIGH);

    private final Retelling retelling;
    private final TellCrisis tellCrisis;
    private final TellDetention tell;
    private final Places places;

    TellHold(Retelling retelling, TellCrisis tellCrisis, TellDetention tell, Places places) {
        this.retelling = retelling;
        this.tellCrisis = tellCrisis;
        this.tell = tell;
        this.places = places;
    }

    /// A whole hold, from the call to the end.
    ///
    /// @param suite the code of the place where it ends
    /// @param other the code of another that is asked first
    void held(Telling telling, Borough borough, Instant calledAt, Course course, String suite, String other) {
        Chance chance = telling.chance();
        boolean child = course == Course.CHILD_AT_POLICE_STATION || chance.oneIn(25);
        Hold hold = take(telling, borough, calledAt, child);
        Came came = tellCrisis.ambulance(telling, hold.crisis(), hold.at().plusSeconds(120));
        switch (course) {
            case POLICE_STATION, CHILD_AT_POLICE_STATION -> atStation(telling, hold, came, child);
            case EMERGENCY_DEPARTMENT_FIRST -> {
                Place department =
                        place(telling, chance.of(telling.codesOf(concordat.london.Place.Kind.EMERGENCY_DEPARTMENT)));
                Instant arrived = convey(telling, hold, came, department, came.at());
                Instant fit = arrived.plus(chance.minutes(120, 300));
                Instant agreed = find(telling, hold, suite, other, fit);
                Instant moved = convey(telling, hold, came, place(telling, suite), agreed);
                assessed(telling, hold, place(telling, suite), arrived, moved, course);
            }
            case PLAIN, EXTENDED, EXTENSION_REFUSED, OVERRUN, EXTENDED_LATE -> {
                Instant agreed = find(telling, hold, suite, other, hold.at().plusSeconds(360));
                Instant ready = agreed.isAfter(came.at()) ? agreed : came.at();
                Instant arrived = convey(telling, hold, came, place(telling, suite), ready);
                assessed(telling, hold, place(telling, suite), arrived, arrived, course);
            }
        }
    }

    /// The decision at the scene.
    Hold take(Telling telling, Borough borough, Instant calledAt, boolean child) {
        Chance chance = telling.chance();
        Crisis crisis = tellCrisis.attend(telling, borough, chance.of(List.of(Plot.values())), calledAt, child);
        Instant there = calledAt.plus(chance.minutes(12, 25));
        tellCrisis.atScene(crisis, there);
        Instant taken = there.plus(chance.minutes(6, 15));
        boolean physical = chance.oneIn(6);
        boolean intoxicated = chance.oneIn(5);
        boolean consulted = !chance.oneIn(4);
        Consultation consultation = consulted
                ? new Consultation.Held(
                        chance.of(List.of(Consultation.Role.REGISTERED_NURSE, Consultation.Role.AMHP)),
                        taken.minusSeconds(180),
                        "Known to services; no other way to keep them safe tonight")
                : new Consultation.NotPracticable("The person was about to step off");
        TellDetention.Used used = new TellDetention.Used(
                crisis.incident().record(),
                crisis.person().id().record(),
                crisis.person().name(),
                crisis.person().bornOn(),
                crisis.person().female() ? Sex.FEMALE : Sex.MALE,
                borough.gss(),
                crisis.location(),
                crisis.plot().headline() + ". Would not come away, and said that they would do it again.",
                taken,
                consultation,
                consulted ? telling.name() : "",
                physical,
                intoxicated,
                chance.oneIn(5));
        DetentionId id = retelling.as(crisis.officer(), taken.plusSeconds(90), () -> tell.use(used));
        return new Hold(id, crisis, taken, physical, intoxicated);
    }

    /// Asks two places: the other declines, and the suite accepts. Gives when it did.
    Instant find(Telling telling, Hold hold, String suite, String other, Instant at) {
        Chance chance = telling.chance();
        ask(hold, Set.of(suite, other), at);
        if (!chance.oneIn(3)) {
            decline(telling, hold, other, at.plus(chance.minutes(3, 8)), chance.of(DECLINES));
        }
        Instant agreed = at.plus(chance.minutes(9, 25));
        accept(telling, hold, suite, agreed);
        return agreed;
    }

    void ask(Hold hold, Set<String> codes, Instant at) {
        retelling.as(hold.crisis().officer(), at, () -> places.ask(hold.id().record(), codes, presentation(hold, at)));
    }

    private static Presentation presentation(Hold hold, Instant at) {
        boolean child =
                hold.crisis().person().isChildOn(at.atZone(LondonTime.ZONE).toLocalDate());
        return new Presentation(
                child ? AgeGroup.CHILD : AgeGroup.ADULT,
                child ? "Under 18" : "Adult",
                hold.crisis().person().female() ? "Female" : "Male",
                hold.physicalNeeds() ? PhysicalHealth.BASIC : PhysicalHealth.NONE,
                hold.intoxicated(),
                false,
                "To themselves",
                hold.crisis().borough().name(),
                at.plusSeconds(2700),
                hold.crisis().plot().headline());
    }

    private void decline(Telling telling, Hold hold, String code, Instant at, DeclineReason reason) {
        Place place = place(telling, code);
        retelling.as(
                telling.coordinator(place),
                at,
                () -> requestTo(hold, code).forEach(request -> places.decline(request.id(), reason, "")));
    }

    /// Into the first suite that can be had. Where there is none the person comes unannounced.
    void accept(Telling telling, Hold hold, String code, Instant at) {
        Place place = place(telling, code);
        retelling.as(telling.coordinator(place), at, () -> {
            for (PlaceRequest request : requestTo(hold, code)) {
                accept(request);
            }
        });
    }

    private void accept(PlaceRequest request) {
        for (SuiteNow suite : places.find(request.place()).suites()) {
            if (places.accept(request.id(), suite.id()) instanceof concordat.places.Outcome.Done<?>) {
                return;
            }
        }
    }

    private List<PlaceRequest> requestTo(Hold hold, String code) {
        return places.requestsOf(hold.id().record()).stream()
                .filter(request -> request.place().equals(code) && request.isOpen())
                .toList();
    }

    /// Takes the person somewhere. Gives when they arrived.
    Instant convey(Telling telling, Hold hold, Came came, Place to, Instant ready) {
        Instant left = ready.plus(telling.chance().minutes(5, 15));
        UUID leg = setOut(telling, hold, came, to, left);
        Instant arrived = left.plus(telling.chance().minutes(14, 40));
        arrive(hold, leg, to, arrived);
        return arrived;
    }

    UUID setOut(Telling telling, Hold hold, Came came, Place to, Instant left) {
        boolean police = came.declined() || telling.chance().oneIn(10);
        PoliceVehicleReason why =
                came.declined() ? PoliceVehicleReason.AMBULANCE_REFUSED : PoliceVehicleReason.RISK_BEHAVIOUR;
        return retelling.as(hold.crisis().officer(), left, () -> {
            UUID leg = tell.convey(
                    hold.id(), police ? Mode.POLICE_VEHICLE : Mode.AMBULANCE, police ? why : null, came.askedAt(), to);
            tell.setOut(hold.id(), leg);
            return leg;
        });
    }

    void arrive(Hold hold, UUID leg, Place to, Instant at) {
        retelling.as(hold.crisis().officer(), at, () -> {
            tell.arrive(hold.id(), leg, to);
        });
    }

    private void assessed(
            Telling telling, Hold hold, Place place, Instant clockStarted, Instant arrived, Course course) {
        Chance chance = telling.chance();
        Actor nurse = telling.nurse(place);
        Instant accepted = arrived.plus(chance.oneIn(4) ? chance.minutes(61, 170) : chance.minutes(12, 58));
        if (chance.oneIn(4)) {
            stay(telling, hold, nurse, arrived.plusSeconds(480), accepted);
        }
        handOver(hold, nurse, accepted);
        tellCrisis.clear(hold.crisis(), accepted.plusSeconds(600));
        Instant ends = end(chance, clockStarted, course);
        Instant seen = assess(telling, hold, nurse, accepted.plus(chance.minutes(5, 40)), ends);
        String doctor = "Dr " + telling.name();
        switch (course) {
            case EXTENDED ->
                retelling.as(nurse, clockStarted.plus(Duration.ofHours(21)), () -> {
                    tell.extend(hold.id(), Duration.ofHours(6), HoldClock.Reason.TOO_INTOXICATED, doctor);
                });
            case EXTENSION_REFUSED ->
                retelling.as(nurse, clockStarted.plus(Duration.ofHours(22)), () -> {
                    tell.extend(hold.id(), Duration.ofHours(12), HoldClock.Reason.NO_BED, doctor);
                });
            case EXTENDED_LATE ->
                retelling.as(nurse, clockStarted.plus(PERIOD).plusSeconds(1500), () -> {
                    tell.wasExtended(hold.id(), Duration.ofHours(4), HoldClock.Reason.TOO_DISTRESSED, doctor);
                });
            case PLAIN, OVERRUN, EMERGENCY_DEPARTMENT_FIRST, POLICE_STATION, CHILD_AT_POLICE_STATION -> {}
        }
        Instant ended = ends.isAfter(seen) ? ends : seen.plusSeconds(1800);
        retelling.as(nurse, ended, () -> tell.end(hold.id(), chance.of(OUTCOMES), "Their own team calls tomorrow"));
        close(hold, place, ended);
    }

    private static Instant end(Chance chance, Instant clockStarted, Course course) {
        return clockStarted.plus(
                switch (course) {
                    case EXTENDED -> Duration.ofMinutes(1640);
                    case EXTENSION_REFUSED -> Duration.ofMinutes(1410);
                    case OVERRUN -> Duration.ofMinutes(1512);
                    case EXTENDED_LATE -> Duration.ofMinutes(1590);
                    case PLAIN, EMERGENCY_DEPARTMENT_FIRST, POLICE_STATION, CHILD_AT_POLICE_STATION ->
                        chance.minutes(720, 1400);
                });
    }

    private void stay(Telling telling, Hold hold, Actor nurse, Instant at, Instant until) {
        boolean agreed = telling.chance().oneIn(2);
        UUID stay = retelling.as(
                nurse, at, () -> tell.askToStay(hold.id(), "Still agitated, and one nurse on the suite", until));
        retelling.as(
                hold.crisis().officer(),
                at.plusSeconds(240),
                () -> tell.answerStay(
                        hold.id(), stay, agreed, agreed ? "We stay by the door" : "No risk that needs an officer"));
    }

    void handOver(Hold hold, Actor receiver, Instant at) {
        retelling.as(receiver, at, () -> {
            tell.accept(hold.id(), receiver.name(), "Calm, cold, has had tea");
            tell.release(hold.id());
        });
    }

    /// Both assessors come, or neither was needed before the end. Gives when the later one came.
    private Instant assess(Telling telling, Hold hold, Actor nurse, Instant at, Instant before) {
        Chance chance = telling.chance();
        record Asked(UUID amhp, UUID doctor) {}
        Asked asked = retelling.as(nurse, at, () -> new Asked(tell.askAmhp(hold.id()), tell.askDoctor(hold.id())));
        Instant first = at.plus(chance.minutes(60, 260));
        Instant second = first.plus(chance.minutes(5, 60));
        if (second.isBefore(before)) {
            retelling.as(nurse, first, () -> tell.assessorArrived(hold.id(), asked.amhp(), telling.name()));
            retelling.as(nurse, second, () -> tell.assessorArrived(hold.id(), asked.doctor(), "Dr " + telling.name()));
        }
        return second;
    }

    /// At a police station, with the checks and reviews that are owed there.
    private void atStation(Telling telling, Hold hold, Came came, boolean child) {
        Actor custody = telling.cast().named("custody-officer");
        Place station = place(telling, CUSTODY_SUITE);
        Instant decided = hold.at().plusSeconds(900);
        if (!child) {
            String inspector = telling.cast()
                    .in(hold.crisis().borough().policingUnit() + "-DUTY", Role.DUTY_INSPECTOR)
                    .orElseThrow()
                    .name();
            Consultation second = new Consultation.Held(
                    Consultation.Role.REGISTERED_NURSE, decided.minusSeconds(120), "A danger to staff at a suite");
            retelling.as(
                    hold.crisis().officer(), decided, () -> tell.planStation(hold.id(), station, inspector, second));
        }
        Instant ready = decided.isAfter(came.at()) ? decided : came.at();
        Instant arrived = convey(telling, hold, came, station, ready);
        handOver(hold, custody, arrived.plusSeconds(600));
        tellCrisis.clear(hold.crisis(), arrived.plusSeconds(1200));
        for (int check = 1; check <= 4; check++) {
            boolean review = check % 2 == 0;
            retelling.as(custody, arrived.plus(Duration.ofMinutes(28L * check)), () -> {
                tell.check(hold.id(), telling.name(), "Awake, breathing easily, has drunk water");
                if (review) {
                    tell.review(hold.id(), "A suite is being sought");
                }
            });
        }
        Instant ended = arrived.plus(Duration.ofMinutes(130));
        retelling.as(
                custody,
                ended,
                () -> tell.end(hold.id(), Outcome.DISCHARGED_WITH_PLAN, "Seen by the liaison nurse and a doctor"));
        close(hold, station, ended);
    }

    /// Nothing is owed any longer, so the incident can be closed.
    private void close(Hold hold, Place place, Instant ended) {
        tellCrisis.close(hold.crisis(), ended.plusSeconds(900), Set.of(Ending.SECTION_136), "At " + place.name());
    }

    Place place(Telling telling, String code) {
        return at(telling, code).place();
    }

    private PlaceNow at(Telling telling, String code) {
        return concordat.actor.CurrentActor.call(telling.cast().named("dispatcher"), () -> places.find(code));
    }
}
