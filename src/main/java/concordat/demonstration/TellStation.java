package concordat.demonstration;

import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.demonstration.TellCrisis.Came;
import concordat.detentions.Outcome;
import concordat.detentions.TellArrest;
import concordat.detentions.TellDetention;
import concordat.law.Consultation;
import concordat.places.Place;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Tells of somebody held at a police station, with the checks and reviews that are owed there.
@Component
class TellStation {
    static final String CUSTODY_SUITE = "WOOD-GREEN";

    private final Retelling retelling;
    private final TellCrisis tellCrisis;
    private final TellPlaces tellPlaces;
    private final TellStay tellStay;
    private final TellDetention tell;
    private final TellArrest arrest;

    TellStation(
            Retelling retelling,
            TellCrisis tellCrisis,
            TellPlaces tellPlaces,
            TellStay tellStay,
            TellDetention tell,
            TellArrest arrest) {
        this.retelling = retelling;
        this.tellCrisis = tellCrisis;
        this.tellPlaces = tellPlaces;
        this.tellStay = tellStay;
        this.tell = tell;
        this.arrest = arrest;
    }

    /// To the end.
    void held(Telling telling, Hold hold, Came came, boolean child) {
        Actor custody = telling.cast().named("custody-officer");
        Instant arrived = arrive(telling, hold, came, child);
        for (int number = 1; number <= 4; number++) {
            Instant at = arrived.plus(Duration.ofMinutes(28L * number));
            check(telling, hold, at, number % 2 == 0);
        }
        Instant ended = arrived.plus(Duration.ofMinutes(130));
        retelling.as(
                custody,
                ended,
                () -> tell.end(
                        hold.id(),
                        Outcome.DISCHARGED_WITH_PLAN,
                        "Seen by the liaison nurse and a doctor: their own team calls tomorrow",
                        "Went home with their sister"));
        tellStay.close(hold, telling.place(CUSTODY_SUITE), ended);
    }

    /// Gives when the person arrived, to be looked after by the custody officer.
    Instant arrive(Telling telling, Hold hold, Came came, boolean child) {
        Place station = telling.place(CUSTODY_SUITE);
        Instant decided = hold.at().plusSeconds(900);
        if (!child) {
            plan(telling, hold, station, decided);
        }
        Instant ready = decided.isAfter(came.at()) ? decided : came.at();
        Instant arrived = tellPlaces.convey(telling, hold, came, station, ready);
        tellStay.handOver(hold, telling.cast().named("custody-officer"), arrived.plusSeconds(600));
        tellCrisis.clear(hold.crisis(), arrived.plusSeconds(1200));
        return arrived;
    }

    /// Under arrest as well, so that two clocks run beside each other.
    void arrested(Hold hold) {
        Instant at = hold.at().plusSeconds(420);
        retelling.as(
                hold.crisis().officer(),
                at,
                () -> arrest.arrested(hold.id(), "Assault on an emergency worker", true, at));
    }

    void inCustody(Telling telling, Hold hold, Instant arrived) {
        Actor custody = telling.cast().named("custody-officer");
        retelling.as(
                custody,
                arrived.plusSeconds(1260),
                () -> arrest.inCustody(hold.id(), telling.place(CUSTODY_SUITE).name(), arrived, custody.name()));
    }

    private void plan(Telling telling, Hold hold, Place station, Instant decided) {
        String inspector = telling.cast()
                .in(hold.crisis().borough().policingUnit() + "-DUTY", Role.DUTY_INSPECTOR)
                .orElseThrow()
                .name();
        Consultation second = new Consultation.Held(
                Consultation.Role.REGISTERED_NURSE, decided.minusSeconds(120), "A danger to staff at a suite");
        retelling.as(hold.crisis().officer(), decided, () -> tell.planStation(hold.id(), station, inspector, second));
    }

    void check(Telling telling, Hold hold, Instant at, boolean review) {
        retelling.as(telling.cast().named("custody-officer"), at, () -> {
            tell.check(hold.id(), telling.name(), "Awake, breathing easily, has drunk water");
            if (review) {
                tell.review(hold.id(), "A suite is being sought");
            }
        });
    }
}
