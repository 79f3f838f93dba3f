package concordat.capacity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// Who is held, how often, when and where. In each hour of the week people are held at random at that hour's rate.
///
/// @param perWeek how many are held in a week
/// @param hours the share of them in each of the 168 hours from Monday at midnight
/// @param children the share of them that are under 18
public record Demand(
        double perWeek,
        List<Double> hours,
        List<Borough> boroughs,
        double children,
        double physicalNeeds,
        double intoxicated,
        Lengths answer,
        Lengths stay,
        Lengths cleaning) {
    public static final int HOURS_OF_WEEK = 168;
    static final double WEEK = HOURS_OF_WEEK * 60.0;

    public Demand {
        hours = List.copyOf(hours);
        boroughs = List.copyOf(boroughs);
        if (hours.size() != HOURS_OF_WEEK || boroughs.isEmpty()) {
            throw new IllegalArgumentException("Demand has 168 hours and at least one borough");
        }
    }

    /// The same at every hour.
    public static List<Double> flat() {
        return Collections.nCopies(HOURS_OF_WEEK, 1.0 / HOURS_OF_WEEK);
    }

    /// In the order in which they are held, in so many weeks. Times come from one source of chance, and who they are
    /// from another, so that nothing of the one moves the other.
    List<Arrival> arrivals(RandomGenerator when, RandomGenerator who, int weeks) {
        double busiest = hours.stream().mapToDouble(each -> each).max().orElseThrow() * perWeek / 60;
        List<Arrival> arrivals = new ArrayList<>();
        if (busiest <= 0) {
            return arrivals;
        }
        double at = when.nextExponential() / busiest;
        while (at < weeks * WEEK) {
            double rate = hours.get((int) (at % WEEK / 60)) * perWeek / 60;
            if (when.nextDouble() * busiest < rate) {
                arrivals.add(arrival(at, who));
            }
            at += when.nextExponential() / busiest;
        }
        return arrivals;
    }

    private Arrival arrival(double at, RandomGenerator who) {
        return new Arrival(
                at,
                borough(who.nextDouble()),
                who.nextDouble() < children,
                who.nextDouble() < physicalNeeds,
                who.nextDouble() < intoxicated,
                answer.next(who),
                stay.next(who),
                cleaning.next(who));
    }

    private int borough(double point) {
        double all = boroughs.stream().mapToDouble(Borough::weight).sum();
        double passed = 0;
        for (int at = 0; at < boroughs.size(); at++) {
            passed += boroughs.get(at).weight() / all;
            if (point < passed) {
                return at;
            }
        }
        return boroughs.size() - 1;
    }
}
