package concordat.demonstration;

import concordat.actor.Actor;
import concordat.detentions.Outcome;
import concordat.detentions.TellDetention;
import concordat.incidents.Ending;
import concordat.law.HoldClock;
import concordat.places.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells of somebody at a place of safety: taken over, assessed, and let go or admitted.
@Component
class TellStay {
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

    private final Retelling retelling;
    private final TellCrisis tellCrisis;
    private final TellDetention tell;

    TellStay(Retelling retelling, TellCrisis tellCrisis, TellDetention tell) {
        this.retelling = retelling;
        this.tellCrisis = tellCrisis;
        this.tell = tell;
    }

    /// From their arrival at a place to the end.
    void assessed(Telling telling, Hold hold, Place place, Instant clockStarted, Instant arrived, Course course) {
        Chance chance = telling.chance();
        Actor nurse = telling.nurse(place);
        Instant accepted = arrived.plus(chance.oneIn(4) ? chance.minutes(61, 170) : chance.minutes(12, 58));
        if (chance.oneIn(4)) {
            stay(telling, hold, nurse, arrived.plusSeconds(480), accepted);
        }
        handOver(hold, nurse, accepted);
        tellCrisis.clear(hold.crisis(), accepted.plusSeconds(600));
        Instant ends = course.end(clockStarted, chance);
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
        Outcome outcome = chance.of(OUTCOMES);
        agree(telling, hold, nurse, outcome, seen, ended);
        retelling.as(
                nurse,
                ended,
                () -> tell.end(
                        hold.id(), outcome, "Their own team calls tomorrow", "Safe, and with the health service"));
        close(hold, place, ended);
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

    /// Where both came in time: the assessment, what it came to, and a bed where that is an admission.
    private void agree(Telling telling, Hold hold, Actor nurse, Outcome outcome, Instant seen, Instant ended) {
        Chance chance = telling.chance();
        Instant started = seen.plus(chance.minutes(2, 20));
        Instant finished = started.plus(chance.minutes(35, 95));
        Instant asked = finished.plus(chance.minutes(5, 28));
        Instant found = asked.plus(chance.minutes(40, 300));
        if (!finished.isBefore(ended)) {
            return;
        }
        retelling.as(nurse, started, () -> tell.assessmentStarts(hold.id()));
        retelling.as(nurse, finished, () -> {
            tell.assessmentFinishes(hold.id());
            tell.agree(hold.id(), outcome);
        });
        if (outcome.isAdmission() && found.isBefore(ended)) {
            retelling.as(nurse, asked, () -> tell.askForBed(hold.id()));
            retelling.as(nurse, found, () -> tell.findBed(hold.id(), "An acute ward of the trust"));
        }
    }

    /// Nothing is owed any longer, so the incident can be closed.
    void close(Hold hold, Place place, Instant ended) {
        tellCrisis.close(hold.crisis(), ended.plusSeconds(900), Set.of(Ending.SECTION_136), "At " + place.name());
    }
}
