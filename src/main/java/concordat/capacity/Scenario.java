package concordat.capacity;

import java.util.List;
import java.util.Map;

/// A plan, and everything that it is tried on.
///
/// @param patience minutes without a suite after which a person is taken to an emergency department instead: it is a
/// place of safety, and a police station is never proposed
/// @param kilometresPerHour of a journey, as the crow flies
/// @param closuresPerWeek how often a suite is closed
/// @param closure how long it stays so
/// @param withinMinutes in which a person should be placed
/// @param weeks counted, after one that is not
/// @param replications how many times it is tried, each with chance of its own
public record Scenario(
        List<Site> sites,
        Demand demand,
        double patience,
        double kilometresPerHour,
        double closuresPerWeek,
        Lengths closure,
        double withinMinutes,
        int weeks,
        int replications,
        long seed) {
    public Scenario {
        sites = List.copyOf(sites);
    }

    /// The same with other numbers of suites; a place that is not named has none.
    public Scenario with(Map<String, Integer> suites) {
        return replacing(
                sites.stream()
                        .map(site -> site.with(suites.getOrDefault(site.code(), 0)))
                        .toList(),
                replications);
    }

    Scenario tried(int times) {
        return replacing(sites, times);
    }

    public int suites() {
        return sites.stream().mapToInt(site -> site.suites().size()).sum();
    }

    private Scenario replacing(List<Site> others, int times) {
        return new Scenario(
                others,
                demand,
                patience,
                kilometresPerHour,
                closuresPerWeek,
                closure,
                withinMinutes,
                weeks,
                times,
                seed);
    }
}
