package concordat.capacity;

import concordat.capacity.Result.SiteUse;
import concordat.capacity.Trial.Closed;
import concordat.capacity.Trial.Placed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Tries a plan on people that chance brings, time after time. Chance comes from the seed alone, and is the same for
/// every plan: the people of a replication, and the closures of the nth suite of a place. So plans differ by what
/// they are, and not by their luck.
public final class Simulation {
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");
    private static final double WEEKS_OF_YEAR = 365.25 / 7;

    private Simulation() {}

    public static Result of(Scenario scenario) {
        List<Double> within = new ArrayList<>();
        List<Double> emergency = new ArrayList<>();
        List<Double> utilisation = new ArrayList<>();
        double[] taken = new double[scenario.sites().size()];
        double held = 0;
        double journeys = 0;
        double years = scenario.weeks() / WEEKS_OF_YEAR;
        for (int replication = 0; replication < scenario.replications(); replication++) {
            Trial trial = new Trial(scenario, closures(scenario, replication));
            List<Placed> people = trial.run(arrivals(scenario, replication)).stream()
                    .filter(person -> person.at() >= Demand.WEEK)
                    .toList();
            held += people.size();
            long inTime = people.stream()
                    .filter(person -> person.placedAfter() <= scenario.withinMinutes())
                    .count();
            long without = people.stream().filter(person -> person.site() < 0).count();
            within.add(people.isEmpty() ? 1.0 : (double) inTime / people.size());
            emergency.add(without / years);
            utilisation.add(utilisation(scenario, trial));
            for (Placed person : people) {
                if (person.site() >= 0) {
                    taken[person.site()]++;
                    journeys += person.journey();
                }
            }
        }
        double all = years * scenario.replications();
        double placed = Arrays.stream(taken).sum();
        return new Result(
                scenario.suites(),
                held / all,
                Interval.of(within).asShare(),
                Interval.of(emergency),
                Interval.of(utilisation).asShare(),
                placed == 0 ? 0 : journeys / placed,
                IntStream.range(0, taken.length)
                        .mapToObj(at -> use(scenario.sites().get(at), taken[at] / all))
                        .toList());
    }

    private static SiteUse use(Site site, double perYear) {
        return new SiteUse(site.code(), site.name(), site.suites().size(), perYear);
    }

    private static double utilisation(Scenario scenario, Trial trial) {
        double there = scenario.suites() * (scenario.weeks() + 1) * Demand.WEEK;
        return there == 0 ? 0 : trial.occupied() / there;
    }

    static List<Arrival> arrivals(Scenario scenario, int replication) {
        return scenario.demand()
                .arrivals(
                        chance(scenario.seed(), replication, "when"),
                        chance(scenario.seed(), replication, "who"),
                        scenario.weeks() + 1);
    }

    private static List<List<Closed>> closures(Scenario scenario, int replication) {
        List<List<Closed>> closures = new ArrayList<>();
        for (Site site : scenario.sites()) {
            for (int nth = 0; nth < site.suites().size(); nth++) {
                closures.add(closures(scenario, chance(scenario.seed(), replication, site.code() + " " + nth)));
            }
        }
        return closures;
    }

    private static List<Closed> closures(Scenario scenario, RandomGenerator random) {
        List<Closed> closures = new ArrayList<>();
        if (scenario.closuresPerWeek() <= 0) {
            return closures;
        }
        double apart = Demand.WEEK / scenario.closuresPerWeek();
        double end = (scenario.weeks() + 1) * Demand.WEEK;
        double from = random.nextExponential() * apart;
        while (from < end) {
            double until = from + scenario.closure().next(random);
            closures.add(new Closed(from, until));
            from = until + random.nextExponential() * apart;
        }
        return closures;
    }

    private static RandomGenerator chance(long seed, int replication, String of) {
        return RANDOM.create((seed * 1_000_003 + replication) * 1_000_003 + of.hashCode());
    }
}
