package concordat.capacity;

/// The formulas of A. K. Erlang for one pool of suites that anybody may use, to which people come at random at one
/// rate all week. They leave out what a simulation knows: hours of the week, ages, distance, closures.
public final class Erlang {
    private Erlang() {}

    /// The share for whom nothing is free, where nobody waits (Erlang B). It holds however long stays are.
    ///
    /// @param load how many suites are taken on average if there were no end of them
    public static double blocked(int suites, double load) {
        double inverse = 1;
        for (int server = 1; server <= suites; server++) {
            inverse = 1 + inverse * server / load;
        }
        return load == 0 ? 0 : 1 / inverse;
    }

    /// The share that must wait, where everybody waits as long as it takes (Erlang C). Only for stays whose
    /// lengths are exponential, and loads below the number of suites.
    public static double waits(int suites, double load) {
        if (load >= suites) {
            throw new IllegalArgumentException("With as much load as suites the wait has no end");
        }
        double blocked = blocked(suites, load);
        return suites * blocked / (suites - load * (1 - blocked));
    }

    /// The share that has waited no longer than some minutes, under the same conditions as [#waits].
    public static double waitsAtMost(int suites, double load, double stay, double minutes) {
        return 1 - waits(suites, load) * Math.exp(-(suites - load) * minutes / stay);
    }
}
