package concordat.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place with its suites as they are known at a moment, its staff, and what is on its way there.
///
/// @param staffing null where its staff have said nothing
public record PlaceNow(
        Place place, List<SuiteNow> suites, @Nullable Staffing staffing, List<Vehicle> vehicles) {
    public PlaceNow {
        suites = List.copyOf(suites);
        vehicles = List.copyOf(vehicles);
    }

    /// How many people it has accepted who have not arrived.
    public long onTheirWay() {
        return suites.stream().filter(suite -> suite.state() == SuiteState.HELD).count();
    }

    /// Whether its staff, as far as they can be relied on, look after as many people as they can, counting those on
    /// their way.
    public boolean isFull() {
        return staffing != null
                && !staffing.fading()
                && suites.stream()
                                .filter(suite -> suite.state() == SuiteState.HELD
                                        || (suite.state() == SuiteState.OCCUPIED
                                                && suite.confidence() != Confidence.LOST))
                                .count()
                        >= staffing.people();
    }
}
