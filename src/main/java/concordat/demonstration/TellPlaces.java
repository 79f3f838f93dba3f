package concordat.demonstration;

import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.demonstration.TellCrisis.Came;
import concordat.detentions.TellDetention;
import concordat.law.Conveyance.Mode;
import concordat.law.Conveyance.PoliceVehicleReason;
import concordat.places.AgeGroup;
import concordat.places.DeclineReason;
import concordat.places.PhysicalHealth;
import concordat.places.Place;
import concordat.places.PlaceRequest;
import concordat.places.Places;
import concordat.places.Presentation;
import concordat.places.SuiteNow;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells of the places that were asked to take somebody, and of the way there.
@Component
class TellPlaces {
    private static final List<DeclineReason> DECLINES = List.of(
            DeclineReason.NO_CAPACITY,
            DeclineReason.NO_CAPACITY,
            DeclineReason.NO_STAFF,
            DeclineReason.OUT_OF_AREA,
            DeclineReason.INTOXICATION,
            DeclineReason.PHYSICAL_HEALTH_NEEDS,
            DeclineReason.RISK_TOO_HIGH);

    private final Retelling retelling;
    private final TellDetention tell;
    private final Places places;

    TellPlaces(Retelling retelling, TellDetention tell, Places places) {
        this.retelling = retelling;
        this.tell = tell;
        this.places = places;
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
        Place place = telling.place(code);
        for (PlaceRequest request : retelling.as(telling.coordinator(place), at, () -> requestTo(hold, code))) {
            retelling.as(telling.coordinator(place), at, () -> places.decline(request.id(), reason, ""));
            retelling.as(
                    Actor.job(Role.OBLIGATION_ENGINE, request.askedBy()), at, () -> places.tellDecline(request.id()));
        }
    }

    /// Into the first suite that can be had. Where there is none the person comes unannounced.
    void accept(Telling telling, Hold hold, String code, Instant at) {
        Place place = telling.place(code);
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
}
