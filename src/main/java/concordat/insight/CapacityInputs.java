package concordat.insight;

import concordat.capacity.Demand;
import concordat.capacity.Lengths;
import concordat.capacity.Scenario;
import java.util.List;
import java.util.Map;

/// Everything that a plan is worked out from: what was measured, and what somebody asks. The same gives the same
/// answer.
///
/// @param perWeek people held in a week
/// @param patience minutes after which somebody is taken to an emergency department
/// @param cleaning minutes, where none were measured
/// @param suites how many, by code of the place
record CapacityInputs(
        Measured measured, double perWeek, double patience, double cleaning, long seed, Map<String, Integer> suites) {
    static final double WITHIN_MINUTES = 30;
    static final double SHARE = 0.9;
    static final int MOST_SUITES = 80;
    static final double ASSUMED_KILOMETRES_PER_HOUR = 20;
    private static final int WEEKS = 52;
    private static final int REPLICATIONS = 20;

    /// With every place that there is, and the suites that it has.
    private Scenario asItIs() {
        Double speed = measured.kilometresPerHour();
        return new Scenario(
                measured.sites(),
                demand(),
                patience,
                speed == null ? ASSUMED_KILOMETRES_PER_HOUR : speed,
                measured.closures().isEmpty() ? 0 : measured.closuresPerWeek(),
                lengths(measured.closures(), 0),
                WITHIN_MINUTES,
                WEEKS,
                REPLICATIONS,
                seed);
    }

    Scenario scenario() {
        return asItIs().with(suites);
    }

    private Demand demand() {
        return new Demand(
                perWeek,
                measured.hours(),
                measured.boroughs(),
                measured.children(),
                measured.physicalNeeds(),
                measured.intoxicated(),
                lengths(measured.answers(), 0),
                lengths(measured.stays(), 0),
                lengths(measured.cleanings(), cleaning));
    }

    /// How many suites are taken on average if there were no end of them, with journeys as long as these.
    double load(double journey) {
        return perWeek * held(journey) / (Demand.HOURS_OF_WEEK * 60);
    }

    /// Minutes for which one person takes a suite, on average.
    double held(double journey) {
        return lengths(measured.answers(), 0).mean()
                + journey
                + lengths(measured.stays(), 0).mean()
                + lengths(measured.cleanings(), cleaning).mean();
    }

    private static Lengths lengths(List<Double> measuredMinutes, double otherwise) {
        return measuredMinutes.isEmpty() ? Lengths.always(otherwise) : new Lengths.Measured(measuredMinutes);
    }
}
