package concordat.demonstration;

import concordat.actor.Actor;
import concordat.demonstration.TellCrisis.Came;
import concordat.demonstration.TellHold.Hold;
import concordat.detentions.TellDetention;
import concordat.law.HoldClock;
import concordat.london.Borough;
import concordat.places.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells of what is going on now, around Camden, so that each screen of those who work there has something on it.
@Component
class TellTonight {
    private static final String HIGHGATE = "HIGHGATE";
    private static final String CHASE_FARM = "CHASE-FARM";
    private static final String MAUDSLEY = "MAUDSLEY";

    private final Retelling retelling;
    private final TellCrisis tellCrisis;
    private final TellHold tellHold;
    private final TellDetention tell;

    TellTonight(Retelling retelling, TellCrisis tellCrisis, TellHold tellHold, TellDetention tell) {
        this.retelling = retelling;
        this.tellCrisis = tellCrisis;
        this.tellHold = tellHold;
        this.tell = tell;
    }

    void tell(Telling telling, Instant now) {
        Borough camden = telling.london().boroughs().stream()
                .filter(borough ->
                        borough.name().equals("Camden") && borough.validity().to() == null)
                .findFirst()
                .orElseThrow();
        endingSoon(telling, camden, now);
        awaitingAmhp(telling, camden, now);
        withPolice(telling, camden, now);
        travelling(telling, camden, now);
        seekingPlace(telling, camden, now);
        tellCrisis.call(telling, camden, Plot.VOICES, telling.address(), now.minusSeconds(180));
        tellCrisis.attend(telling, camden, Plot.TRAFFIC, now.minus(Duration.ofMinutes(14)), false);
        Crisis waiting = tellCrisis.attend(telling, camden, Plot.OVERDOSE, now.minus(Duration.ofMinutes(50)), false);
        tellCrisis.atScene(waiting, now.minus(Duration.ofMinutes(31)));
        tellCrisis.askAmbulance(waiting, now.minus(Duration.ofMinutes(27)));
    }

    /// Held for nearly a day: an extension for want of a bed was refused, and the end is near.
    private void endingSoon(Telling telling, Borough borough, Instant now) {
        Instant arrived = now.minus(Duration.ofMinutes(1375));
        Hold hold = arrived(telling, borough, CHASE_FARM, arrived.minus(Duration.ofMinutes(150)), arrived);
        Actor nurse = telling.nurse(tellHold.place(telling, CHASE_FARM));
        tellHold.handOver(hold, nurse, arrived.plusSeconds(1800));
        retelling.as(nurse, arrived.plusSeconds(3600), () -> {
            UUID asked = tell.askAmhp(hold.id());
            tell.assessorArrived(hold.id(), asked, telling.name());
        });
        retelling.as(nurse, now.minus(Duration.ofMinutes(40)), () -> {
            tell.extend(hold.id(), Duration.ofHours(12), HoldClock.Reason.NO_BED, "Dr " + telling.name());
        });
    }

    private void awaitingAmhp(Telling telling, Borough borough, Instant now) {
        Instant arrived = now.minus(Duration.ofMinutes(170));
        Hold hold = arrived(telling, borough, HIGHGATE, arrived.minus(Duration.ofMinutes(140)), arrived);
        Actor nurse = telling.cast().named("receiving-nurse");
        tellHold.handOver(hold, nurse, arrived.plusSeconds(2400));
        retelling.as(nurse, arrived.plusSeconds(3600), () -> {
            tell.askAmhp(hold.id());
        });
    }

    /// Arrived, not accepted yet: the suite asks that the officers stay.
    private void withPolice(Telling telling, Borough borough, Instant now) {
        Instant arrived = now.minus(Duration.ofMinutes(38));
        Hold hold = arrived(telling, borough, HIGHGATE, arrived.minus(Duration.ofMinutes(140)), arrived);
        retelling.as(telling.cast().named("receiving-nurse"), now.minusSeconds(420), () -> {
            tell.askToStay(hold.id(), "One nurse on the suite until ten", now.plusSeconds(5400));
        });
    }

    private void travelling(Telling telling, Borough borough, Instant now) {
        Instant called = now.minus(Duration.ofMinutes(120));
        Hold hold = tellHold.take(telling, borough, called, false);
        Came came = tellCrisis.ambulance(telling, hold.crisis(), hold.at().plusSeconds(120), Duration.ofMinutes(20));
        Instant asked = hold.at().plusSeconds(400);
        tellHold.ask(hold, Set.of(HIGHGATE, MAUDSLEY), asked);
        tellHold.accept(telling, hold, HIGHGATE, now.minus(Duration.ofMinutes(16)));
        tellHold.setOut(telling, hold, came, tellHold.place(telling, HIGHGATE), now.minusSeconds(540));
    }

    /// At the scene, with several places asked and none that has answered.
    private void seekingPlace(Telling telling, Borough borough, Instant now) {
        Hold hold = tellHold.take(telling, borough, now.minus(Duration.ofMinutes(52)), false);
        tellCrisis.askAmbulance(hold.crisis(), hold.at().plusSeconds(100));
        tellHold.ask(hold, Set.of(HIGHGATE, CHASE_FARM, MAUDSLEY, "HOMERTON-MH"), now.minusSeconds(240));
    }

    /// Brought to a suite at a time.
    private Hold arrived(Telling telling, Borough borough, String code, Instant called, Instant at) {
        Hold hold = tellHold.take(telling, borough, called, false);
        Came came = tellCrisis.ambulance(telling, hold.crisis(), hold.at().plusSeconds(120), Duration.ofMinutes(25));
        tellHold.ask(hold, Set.of(code), hold.at().plusSeconds(400));
        tellHold.accept(telling, hold, code, at.minus(Duration.ofMinutes(45)));
        Place place = tellHold.place(telling, code);
        UUID leg = tellHold.setOut(telling, hold, came, place, at.minus(Duration.ofMinutes(30)));
        tellHold.arrive(hold, leg, place, at);
        return hold;
    }
}
