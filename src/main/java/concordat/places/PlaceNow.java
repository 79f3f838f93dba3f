package concordat.places;

import java.util.List;

/// A place with its suites as they are known at a moment.
public record PlaceNow(Place place, List<SuiteNow> suites) {
    public PlaceNow {
        suites = List.copyOf(suites);
    }

    /// How many people it has accepted who have not arrived.
    public long onTheirWay() {
        return suites.stream().filter(suite -> suite.state() == SuiteState.HELD).count();
    }
}
