package concordat.demonstration;

import static java.util.stream.Collectors.groupingBy;

import concordat.london.London;
import concordat.london.Suite;
import concordat.places.Ages;
import concordat.places.PhysicalHealth;
import concordat.places.Place;
import concordat.places.Places;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Adds the places of safety of London with their suites. Loading them again changes nothing.
@Component
class LoadPlaces {
    private final Places places;

    LoadPlaces(Places places) {
        this.places = places;
    }

    void load(London london) {
        Map<String, List<Suite>> suites = london.suites().stream().collect(groupingBy(Suite::place));
        for (concordat.london.Place place : london.places()) {
            places.add(
                    place(place),
                    suites.getOrDefault(place.code(), List.of()).stream()
                            .map(LoadPlaces::suite)
                            .toList());
        }
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

    private static Place.Suite suite(Suite suite) {
        return new Place.Suite(
                suite.name(),
                Ages.valueOf(suite.ageGroups().name()),
                PhysicalHealth.valueOf(suite.physicalHealth().name()),
                suite.takesIntoxicated());
    }
}
