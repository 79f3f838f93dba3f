package concordat.demonstration;

import concordat.actor.Actor;
import concordat.detentions.TellCorrection;
import concordat.detentions.TellEscape;
import concordat.detentions.TellWellbeing;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Tells what people who are held need and leave behind, of one who got away for a while, and of a record put right.
@Component
class TellNeeds {
    private final Retelling retelling;
    private final TellWellbeing wellbeing;
    private final TellEscape escape;
    private final TellCorrection correction;

    TellNeeds(Retelling retelling, TellWellbeing wellbeing, TellEscape escape, TellCorrection correction) {
        this.retelling = retelling;
        this.wellbeing = wellbeing;
        this.escape = escape;
        this.correction = correction;
    }

    /// As the officer learns it on the way; nobody feeds the cat yet.
    void learnt(Telling telling, Hold hold, Instant at) {
        retelling.as(hold.crisis().officer(), at, () -> {
            wellbeing.autistic(hold.id(), "Polish", "Quiet, one voice, and what comes next said first");
            wellbeing.rightsIn(hold.id(), "Polish");
            wellbeing.takes(
                    hold.id(), "Sertraline", "50 mg each morning", hold.at().minusSeconds(30_000));
            wellbeing.petAlone(hold.id(), "A cat, with food in the kitchen", telling.address());
            wellbeing.told(hold.id(), telling.name(), "sister");
        });
    }

    void adultAsked(Telling telling, Hold hold, Instant at) {
        retelling.as(hold.crisis().officer(), at, () -> {
            wellbeing.adultAsked(hold.id(), "Hears voices, and loses the thread", telling.name(), "Mother");
            wellbeing.childWith(hold.id(), "A daughter of nine", telling.address(), "Her grandmother");
        });
    }

    /// From the garden of the suite, and back within the half hour.
    void awayForAWhile(Hold hold, Actor nurse, String place, Instant at) {
        retelling.as(
                nurse, at, () -> escape.away(hold.id(), "The garden of " + place, "Over the gate, towards the road"));
        retelling.as(
                hold.crisis().officer(),
                at.plusSeconds(300),
                () -> escape.circulated(hold.id(), "The control room and the ward"));
        retelling.as(hold.crisis().officer(), at.plusSeconds(1500), () -> escape.takenBack(hold.id(), place));
    }

    void corrected(Hold hold, Instant at) {
        retelling.as(
                hold.crisis().officer(),
                at,
                () -> correction.location(
                        hold.id(), hold.crisis().location() + ", at the bus stop", "The unit's own log says so"));
    }

    void asks(Actor coordinator, Instant at) {
        retelling.as(coordinator, at, () -> {
            wellbeing.asks("Allergies");
            wellbeing.asks("Who has their keys?");
        });
    }
}
