package concordat.demonstration;

import concordat.actor.Actor;
import concordat.detentions.DetentionId;
import concordat.detentions.Sex;
import concordat.detentions.TellDetention;
import concordat.law.Conveyance.Mode;
import concordat.london.Borough;
import concordat.places.Place;
import concordat.warrants.TellWarrant;
import concordat.warrants.WarrantId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells of warrants under section 135(1): one that waits for its execution, and one that was executed tonight.
@Component
class TellWarrants {
    private static final String CHASE_FARM = "CHASE-FARM";

    private final Retelling retelling;
    private final TellWarrant tellWarrant;
    private final TellDetention tellDetention;

    TellWarrants(Retelling retelling, TellWarrant tellWarrant, TellDetention tellDetention) {
        this.retelling = retelling;
        this.tellWarrant = tellWarrant;
        this.tellDetention = tellDetention;
    }

    /// Granted more than three weeks ago, so that it expires soon.
    void toExecute(Telling telling, Borough borough, Instant now) {
        granted(
                telling,
                borough,
                now.minus(Duration.ofDays(26)),
                "Has not opened the door to anybody for five weeks. Post and rubbish are piled behind it, and neighbours hear"
                        + " shouting at night.");
    }

    /// Executed this afternoon, with the person taken to a suite.
    void held(Telling telling, Borough borough, Instant now) {
        WarrantId warrant = granted(
                telling,
                borough,
                now.minus(Duration.ofHours(30)),
                "Stopped eating after a bereavement, and sends away everybody who comes to help.");
        Actor officer = telling.police(borough);
        Place place = telling.place(CHASE_FARM);
        Instant entered = now.minus(Duration.ofMinutes(215));
        DetentionId held = retelling.as(
                officer,
                entered,
                () -> tellWarrant.remove(warrant, telling.cast().named("amhp").name(), "Dr " + telling.name()));
        UUID leg = retelling.as(officer, entered.plusSeconds(2400), () -> {
            UUID arranged = tellDetention.convey(held, Mode.AMBULANCE, null, entered.minusSeconds(600), place);
            tellDetention.setOut(held, arranged);
            return arranged;
        });
        retelling.as(officer, entered.plusSeconds(4500), () -> {
            tellDetention.arrive(held, leg, place);
        });
        retelling.as(
                telling.nurse(place),
                entered.plusSeconds(6000),
                () -> tellDetention.accept(held, telling.nurse(place).name(), "Thin and tired, and wants to sleep"));
    }

    private WarrantId granted(Telling telling, Borough borough, Instant applied, String grounds) {
        Actor amhp = telling.cast().named("amhp");
        Somebody person = telling.chance().of(telling.londoners().adults());
        WarrantId warrant = retelling.as(
                amhp,
                applied,
                () -> tellWarrant.apply(
                        person.name(),
                        person.bornOn(),
                        person.female() ? Sex.FEMALE : Sex.MALE,
                        borough.gss(),
                        person.address(),
                        grounds));
        retelling.as(amhp, applied.plusSeconds(7200), () -> tellWarrant.grant(warrant, telling.name() + ", justice"));
        return warrant;
    }
}
