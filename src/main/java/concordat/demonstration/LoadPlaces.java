package concordat.demonstration;

import static java.util.stream.Collectors.groupingBy;

import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.london.London;
import concordat.places.Ages;
import concordat.places.ClosedReason;
import concordat.places.PhysicalHealth;
import concordat.places.Place;
import concordat.places.PlaceNow;
import concordat.places.Places;
import concordat.places.SuiteNow;
import concordat.places.SuiteState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Adds the places of safety with their suites, and lets the staff of each say how it is and how many they are. Of the
/// rooms of police stations nobody says anything.
@Component
class LoadPlaces {
    /// How the suites are, in turn: most are free, as on a good evening.
    private static final List<SuiteState> STATES = List.of(
            SuiteState.FREE,
            SuiteState.FREE,
            SuiteState.CLEANING,
            SuiteState.FREE,
            SuiteState.OCCUPIED,
            SuiteState.FREE,
            SuiteState.CLOSED);

    private static final Duration CLOSED_FOR = Duration.ofHours(6);

    private final Places places;
    private final Retelling retelling;
    private final InstantSource time;

    LoadPlaces(Places places, Retelling retelling, InstantSource time) {
        this.places = places;
        this.retelling = retelling;
        this.time = time;
    }

    void load(London london) {
        Map<String, List<concordat.london.Suite>> suites =
                london.suites().stream().collect(groupingBy(concordat.london.Suite::place));
        london.places()
                .forEach(place -> places.add(
                        place(place),
                        suites.getOrDefault(place.code(), List.of()).stream()
                                .map(LoadPlaces::suite)
                                .toList()));
    }

    private static Place place(concordat.london.Place place) {
        return new Place(
                place.code(),
                place.name(),
                Place.Kind.valueOf(place.kind().name()),
                place.organisation(),
                place.team(),
                place.borough(),
                place.address(),
                place.postcode(),
                place.coordinates().latitude(),
                place.coordinates().longitude(),
                place.approximate(),
                Ages.valueOf(place.ageGroups().name()),
                place.unverified());
    }

    private static Place.Suite suite(concordat.london.Suite suite) {
        return new Place.Suite(
                suite.name(),
                Ages.valueOf(suite.ageGroups().name()),
                PhysicalHealth.valueOf(suite.physicalHealth().name()),
                suite.takesIntoxicated());
    }

    void confirm(Cast cast) {
        Instant now = time.instant();
        int turn = 0;
        for (PlaceNow place : retelling.as(cast.named("dispatcher"), now, places::board)) {
            int people = place.suites().size();
            speaker(place.place(), cast)
                    .ifPresent(speaker -> retelling.as(
                            speaker, now, () -> places.staffed(place.place().code(), people + 1, people)));
            for (SuiteNow suite : place.suites()) {
                SuiteState state = STATES.get(turn++ % STATES.size());
                speaker(place.place(), cast).ifPresent(speaker -> retelling.as(speaker, now, () -> say(suite, state)));
            }
        }
    }

    private static Optional<Actor> speaker(Place place, Cast cast) {
        return cast.in(place.team(), Role.PLACE_COORDINATOR).or(() -> cast.in(place.team(), Role.RECEIVING_NURSE));
    }

    private void say(SuiteNow suite, SuiteState state) {
        if (state == SuiteState.CLOSED) {
            places.close(suite.id(), ClosedReason.NO_STAFF, time.instant().plus(CLOSED_FOR));
        } else {
            places.confirm(suite.id(), state);
        }
    }
}
