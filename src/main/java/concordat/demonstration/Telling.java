package concordat.demonstration;

import static java.util.Objects.requireNonNull;

import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.demonstration.Crisis.Somebody;
import concordat.london.Borough;
import concordat.london.London;
import concordat.london.Place;
import concordat.london.Team;
import java.util.List;

/// Everything that a history is told with.
///
/// @param met whom it has told of so far
record Telling(London london, Cast cast, Chance chance, List<Somebody> met) {
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
