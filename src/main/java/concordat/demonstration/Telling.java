package concordat.demonstration;

import static java.util.Objects.requireNonNull;

import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.london.Borough;
import concordat.london.London;
import concordat.london.Place;
import concordat.london.Team;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;

/// Everything that a story is told with.
///
/// @param places by code
record Telling(
        London london, Cast cast, Londoners londoners, Map<String, concordat.places.Place> places, Chance chance) {
    private static final String RANDOM = "L64X128MixRandom";

    /// What is left to chance in the story of that name, which is the same whatever was told before it.
    Telling of(String story) {
        return new Telling(london, cast, londoners, places, chanceOf(story));
    }

    static Chance chanceOf(String story) {
        return new Chance(RandomGeneratorFactory.of(RANDOM).create(story.hashCode()));
    }

    concordat.places.Place place(String code) {
        return requireNonNull(places.get(code), code);
    }

    Borough borough(String name) {
        return london.boroughs().stream()
                .filter(borough ->
                        borough.name().equals(name) && borough.validity().to() == null)
                .findFirst()
                .orElseThrow();
    }

    Borough boroughAt(Instant at) {
        return chance.of(london.boroughsOn(at.atZone(LondonTime.ZONE).toLocalDate()));
    }

    String name() {
        return chance.of(london.forenames()) + " " + chance.of(london.surnames());
    }

    String address() {
        return chance.between(1, 140) + " " + chance.of(london.streets());
    }

    String callsign(Borough borough) {
        return borough.policingUnit().replaceFirst("BCU-", "") + chance.between(10, 69);
    }

    /// The officer who comes, in a borough.
    Actor police(Borough borough) {
        return cast.in(borough.policingUnit() + "-RESPONSE", Role.RESPONSE_OFFICER)
                .orElseThrow();
    }

    /// Who takes people over, at a place.
    Actor nurse(concordat.places.Place place) {
        return cast.in(place.team(), Role.RECEIVING_NURSE)
                .or(() -> cast.in(place.team(), Role.CUSTODY_OFFICER))
                .orElse(cast.named("custody-officer"));
    }

    /// Who answers for a place.
    Actor coordinator(concordat.places.Place place) {
        return cast.in(place.team(), Role.PLACE_COORDINATOR).orElseGet(() -> nurse(place));
    }

    String teamOf(String organisation, Team.Kind kind) {
        return requireNonNull(london.teams().stream()
                .filter(team -> team.organisation().equals(organisation) && team.kind() == kind)
                .map(Team::code)
                .findFirst()
                .orElse(organisation + "-" + kind));
    }

    List<String> codesOf(Place.Kind kind) {
        return london.places().stream()
                .filter(place -> place.kind() == kind)
                .map(Place::code)
                .toList();
    }
}
