package concordat.insight;

import concordat.capacity.Borough;
import concordat.capacity.Site;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the recorded history tells of demand and of suites, in minutes and shares. It names nobody.
///
/// @param detentions that it was measured from
/// @param atStation of them, how many were ever brought to a police station
/// @param emergencyFirst of them, how many came to an emergency department first
/// @param hours the share held in each hour of the week
/// @param stays from coming to a suite until the end
/// @param answers from asking until a place accepted
/// @param kilometresPerHour of journeys, as the crow flies; null where none was recorded with its times
/// @param sites health-based places of safety with the suites that they have
record Measured(
        Instant since,
        Instant until,
        int detentions,
        int atStation,
        int emergencyFirst,
        double perWeek,
        List<Double> hours,
        List<Borough> boroughs,
        double children,
        double physicalNeeds,
        double intoxicated,
        List<Double> stays,
        List<Double> answers,
        List<Double> cleanings,
        double closuresPerWeek,
        List<Double> closures,
        @Nullable Double kilometresPerHour,
        List<Site> sites) {
    /// Stays of which fewer were recorded than this say too little.
    private static final int LEAST_STAYS = 10;

    boolean isEnough() {
        return stays.size() >= LEAST_STAYS && !boroughs.isEmpty() && !sites.isEmpty();
    }

    static double mean(List<Double> minutes) {
        return minutes.stream().mapToDouble(each -> each).average().orElse(0);
    }
}
