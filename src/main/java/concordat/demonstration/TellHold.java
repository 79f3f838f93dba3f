package concordat.demonstration;

import concordat.demonstration.TellCrisis.Came;
import concordat.detentions.DetentionId;
import concordat.detentions.Ethnicity;
import concordat.detentions.Sex;
import concordat.detentions.TellDetention;
import concordat.law.Consultation;
import concordat.london.Borough;
import concordat.places.Place;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells of people held under section 136, step by step, as those who took each step.
@Component
class TellHold {
    private final Retelling retelling;
    private final TellCrisis tellCrisis;
    private final TellPlaces tellPlaces;
    private final TellStay tellStay;
    private final TellStation tellStation;
    private final TellDetention tell;

    TellHold(
            Retelling retelling,
            TellCrisis tellCrisis,
            TellPlaces tellPlaces,
            TellStay tellStay,
            TellStation tellStation,
            TellDetention tell) {
        this.retelling = retelling;
        this.tellCrisis = tellCrisis;
        this.tellPlaces = tellPlaces;
        this.tellStay = tellStay;
        this.tellStation = tellStation;
        this.tell = tell;
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
            case POLICE_STATION, CHILD_AT_POLICE_STATION -> tellStation.held(telling, hold, came, child);
            case EMERGENCY_DEPARTMENT_FIRST -> {
                Place department =
                        telling.place(chance.of(telling.codesOf(concordat.london.Place.Kind.EMERGENCY_DEPARTMENT)));
                Instant arrived = tellPlaces.convey(telling, hold, came, department, came.at());
                Instant fit = arrived.plus(chance.minutes(120, 300));
                Instant agreed = tellPlaces.find(telling, hold, suite, other, fit);
                Instant moved = tellPlaces.convey(telling, hold, came, telling.place(suite), agreed);
                tellStay.assessed(telling, hold, telling.place(suite), arrived, moved, course);
            }
            case PLAIN, EXTENDED, EXTENSION_REFUSED, OVERRUN, EXTENDED_LATE -> {
                Instant agreed =
                        tellPlaces.find(telling, hold, suite, other, hold.at().plusSeconds(360));
                Instant ready = agreed.isAfter(came.at()) ? agreed : came.at();
                Instant arrived = tellPlaces.convey(telling, hold, came, telling.place(suite), ready);
                tellStay.assessed(telling, hold, telling.place(suite), arrived, arrived, course);
            }
        }
    }

    /// The decision at the scene.
    Hold take(Telling telling, Borough borough, Instant calledAt, boolean child) {
        Chance chance = telling.chance();
        Crisis crisis = tellCrisis.attend(telling, borough, chance.of(Plot.police()), calledAt, child);
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
                crisis.record().record(),
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
        tellEthnicity(id, crisis, taken.plusSeconds(100));
        return new Hold(id, crisis, taken, physical, intoxicated);
    }

    /// Not of everybody: it is asked where there is time.
    private void tellEthnicity(DetentionId id, Crisis crisis, Instant at) {
        Chance chance = Telling.chanceOf("ethnicity at " + at);
        Ethnicity told = new Ethnicity(
                chance.oneIn(3) ? null : chance.of(List.of(Ethnicity.SelfDefined.values())),
                chance.oneIn(5) ? null : chance.of(List.of(Ethnicity.OfficerDefined.values())));
        retelling.as(crisis.officer(), at, () -> tell.ethnicity(id, told));
    }
}
