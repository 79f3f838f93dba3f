package concordat.capacity;

import java.util.List;

/// What a plan came to.
///
/// @param within the share of people for whom a suite was found in time
/// @param emergencyPerYear people taken to an emergency department for want of a suite
/// @param utilisation the share of the time of all suites in which they were held, occupied or cleaned
/// @param journey minutes on the way, on average
public record Result(
        int suites,
        double heldPerYear,
        Interval within,
        Interval emergencyPerYear,
        Interval utilisation,
        double journey,
        List<SiteUse> sites) {
    public Result {
        sites = List.copyOf(sites);
    }

    /// How many people a place took in a year.
    public record SiteUse(String code, String name, int suites, double perYear) {}
}
