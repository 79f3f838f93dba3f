package concordat.demonstration;

import concordat.actor.Actor;
import concordat.demonstration.LoadHistory.Story;
import concordat.demonstration.TellCrisis.Came;
import concordat.detentions.Outcome;
import concordat.detentions.TellDetention;
import concordat.law.HoldClock;
import concordat.london.Borough;
import concordat.places.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells of what is going on now, around Camden, so that each screen of those who work there has something on it.
@Component
class TellTonight {
    private static final String HIGHGATE = "HIGHGATE";
    private static final String CHASE_FARM = "CHASE-FARM";
    private static final String MAUDSLEY = "MAUDSLEY";
    private static final String ROYAL_FREE = "ROYAL-FREE";

    private final Retelling retelling;
    private final TellCalls tellCalls;
    private final TellCrisis tellCrisis;
    private final TellHold tellHold;
    private final TellPlaces tellPlaces;
    private final TellStay tellStay;
    private final TellStation tellStation;
    private final TellWarrants tellWarrants;
    private final TellDetention tell;
    private final TellNeeds tellNeeds;

    TellTonight(
            Retelling retelling,
            TellCalls tellCalls,
            TellCrisis tellCrisis,
            TellHold tellHold,
            TellPlaces tellPlaces,
            TellStay tellStay,
            TellStation tellStation,
            TellWarrants tellWarrants,
            TellDetention tell,
            TellNeeds tellNeeds) {
        this.retelling = retelling;
        this.tellCalls = tellCalls;
        this.tellCrisis = tellCrisis;
        this.tellHold = tellHold;
        this.tellPlaces = tellPlaces;
        this.tellStay = tellStay;
        this.tellStation = tellStation;
        this.tellWarrants = tellWarrants;
        this.tell = tell;
        this.tellNeeds = tellNeeds;
    }

    List<Story> stories(Instant now) {
        return List.of(
                new Story(
                        "what Highgate asks",
                        of -> tellNeeds.asks(of.cast().named("place-coordinator"), now.minus(Duration.ofDays(9)))),
                new Story("hold that ends soon", of -> endingSoon(of, camden(of), now)),
                new Story("wait for an AMHP", of -> awaitingAmhp(of, camden(of), now)),
                new Story("wait for two assessors", of -> awaitingAssessors(of, camden(of), now)),
                new Story("hold at a police station", of -> atStation(of, camden(of), now)),
                new Story("wait with police", of -> withPolice(of, camden(of), now)),
                new Story("journey to a place", of -> travelling(of, camden(of), now)),
                new Story("warrant to execute", of -> tellWarrants.toExecute(of, camden(of), now)),
                new Story("hold on a warrant", of -> tellWarrants.held(of, camden(of), now)),
                new Story("search for a place", of -> seekingPlace(of, camden(of), now)),
                new Story("call back that is late", of -> lateCallBack(of, camden(of), now)),
                new Story("wait for an ambulance", of -> awaitingAmbulance(of, camden(of), now)),
                new Story(
                        "unit on its way",
                        of -> tellCrisis.attend(
                                of, camden(of), Plot.TRAFFIC, now.minus(Duration.ofMinutes(14)), false)),
                new Story("call to decide on", of -> undecided(of, camden(of), now)));
    }

    private static Borough camden(Telling telling) {
        return telling.borough("Camden");
    }

    /// Held for nearly a day: an admission is agreed, an extension for want of a bed was refused, and the end is near.
    private void endingSoon(Telling telling, Borough borough, Instant now) {
        Instant arrived = now.minus(Duration.ofMinutes(1375));
        Hold hold = arrived(telling, borough, CHASE_FARM, arrived.minus(Duration.ofMinutes(150)), arrived);
        Actor nurse = telling.nurse(telling.place(CHASE_FARM));
        tellStay.handOver(hold, nurse, arrived.plusSeconds(1800));
        retelling.as(nurse, arrived.plusSeconds(3600), () -> {
            UUID asked = tell.askAmhp(hold.id());
            tell.assessorArrived(hold.id(), asked, telling.name());
            UUID doctor = tell.askDoctor(hold.id());
            tell.assessorArrived(hold.id(), doctor, "Dr " + telling.name());
        });
        retelling.as(nurse, arrived.plusSeconds(4500), () -> tell.assessmentStarts(hold.id()));
        retelling.as(nurse, arrived.plusSeconds(8400), () -> {
            tell.assessmentFinishes(hold.id());
            tell.agree(hold.id(), Outcome.SECTION_2);
            tell.askForBed(hold.id());
        });
        retelling.as(nurse, now.minus(Duration.ofMinutes(40)), () -> {
            tell.extend(hold.id(), Duration.ofHours(12), HoldClock.Reason.NO_BED, "Dr " + telling.name());
        });
    }

    private void awaitingAssessors(Telling telling, Borough borough, Instant now) {
        Instant arrived = now.minus(Duration.ofMinutes(170));
        Hold hold = arrived(telling, borough, HIGHGATE, arrived.minus(Duration.ofMinutes(140)), arrived);
        Actor nurse = telling.cast().named("receiving-nurse");
        tellStay.handOver(hold, nurse, arrived.plusSeconds(2400));
        retelling.as(nurse, arrived.plusSeconds(3600), () -> {
            tell.askAmhp(hold.id());
            tell.askDoctor(hold.id());
        });
        tellNeeds.awayForAWhile(hold, nurse, telling.place(HIGHGATE).name(), arrived.plusSeconds(5400));
        tellNeeds.corrected(hold, arrived.plusSeconds(8400));
    }

    /// In an emergency department, whose borough is Camden.
    private void awaitingAmhp(Telling telling, Borough borough, Instant now) {
        Hold hold = tellHold.take(telling, borough, now.minus(Duration.ofMinutes(190)), false);
        Came came = tellCrisis.ambulance(telling, hold.crisis(), hold.at().plusSeconds(120), Duration.ofMinutes(15));
        Place department = telling.place(ROYAL_FREE);
        Instant arrived = tellPlaces.convey(telling, hold, came, department, came.at());
        tellStay.handOver(hold, telling.nurse(department), arrived.plusSeconds(1500));
        retelling.as(telling.nurse(department), arrived.plusSeconds(2400), () -> {
            tell.askAmhp(hold.id());
        });
    }

    private void atStation(Telling telling, Borough borough, Instant now) {
        Hold hold = tellHold.take(telling, borough, now.minus(Duration.ofMinutes(165)), false);
        Came came = tellCrisis.ambulance(telling, hold.crisis(), hold.at().plusSeconds(120), Duration.ofMinutes(18));
        tellStation.arrested(hold);
        tellStation.inCustody(telling, hold, tellStation.arrive(telling, hold, came, false));
        tellStation.check(telling, hold, now.minus(Duration.ofMinutes(22)), true);
        tellNeeds.adultAsked(telling, hold, now.minus(Duration.ofMinutes(20)));
    }

    /// Arrived, not accepted yet: the suite asks that the officers stay.
    private void withPolice(Telling telling, Borough borough, Instant now) {
        Instant arrived = now.minus(Duration.ofMinutes(38));
        Hold hold = arrived(telling, borough, HIGHGATE, arrived.minus(Duration.ofMinutes(140)), arrived);
        tellNeeds.learnt(telling, hold, now.minusSeconds(900));
        retelling.as(telling.cast().named("receiving-nurse"), now.minusSeconds(420), () -> {
            tell.askToStay(hold.id(), "One nurse on the suite until ten", now.plusSeconds(5400));
        });
    }

    private void travelling(Telling telling, Borough borough, Instant now) {
        Instant called = now.minus(Duration.ofMinutes(120));
        Hold hold = tellHold.take(telling, borough, called, false);
        Came came = tellCrisis.ambulance(telling, hold.crisis(), hold.at().plusSeconds(120), Duration.ofMinutes(20));
        Instant asked = hold.at().plusSeconds(400);
        tellPlaces.ask(hold, Set.of(HIGHGATE, MAUDSLEY), asked);
        tellPlaces.accept(telling, hold, HIGHGATE, now.minus(Duration.ofMinutes(16)));
        tellPlaces.setOut(telling, hold, came, telling.place(HIGHGATE), now.minusSeconds(540));
    }

    /// At the scene, with several places asked and none that has answered.
    private void seekingPlace(Telling telling, Borough borough, Instant now) {
        Hold hold = tellHold.take(telling, borough, now.minus(Duration.ofMinutes(52)), false);
        tellCrisis.askAmbulance(hold.crisis(), hold.at().plusSeconds(100));
        tellPlaces.ask(hold, Set.of(HIGHGATE, CHASE_FARM, MAUDSLEY, "HOMERTON-MH"), now.minusSeconds(240));
    }

    /// Nobody was sent, and the caller should have been called again a while ago.
    private void lateCallBack(Telling telling, Borough borough, Instant now) {
        Instant decided = now.minus(Duration.ofMinutes(71));
        tellCrisis.pass(telling, borough, decided.minus(Duration.ofMinutes(6)), decided);
    }

    private void awaitingAmbulance(Telling telling, Borough borough, Instant now) {
        Crisis waiting = tellCrisis.attend(telling, borough, Plot.OVERDOSE, now.minus(Duration.ofMinutes(50)), false);
        tellCrisis.atScene(waiting, now.minus(Duration.ofMinutes(31)));
        tellCrisis.askAmbulance(waiting, now.minus(Duration.ofMinutes(27)));
    }

    /// About somebody who is known, with a plan.
    private void undecided(Telling telling, Borough borough, Instant now) {
        Somebody known = telling.londoners().planned().getFirst();
        tellCalls.call(telling, borough, Plot.VOICES, known, telling.address(), now.minusSeconds(180));
    }

    /// Brought to a suite at a time.
    private Hold arrived(Telling telling, Borough borough, String code, Instant called, Instant at) {
        Hold hold = tellHold.take(telling, borough, called, false);
        Came came = tellCrisis.ambulance(telling, hold.crisis(), hold.at().plusSeconds(120), Duration.ofMinutes(25));
        tellPlaces.ask(hold, Set.of(code), hold.at().plusSeconds(400));
        tellPlaces.accept(telling, hold, code, at.minus(Duration.ofMinutes(45)));
        Place place = telling.place(code);
        UUID leg = tellPlaces.setOut(telling, hold, came, place, at.minus(Duration.ofMinutes(30)));
        tellPlaces.arrive(hold, leg, place, at);
        return hold;
    }
}
