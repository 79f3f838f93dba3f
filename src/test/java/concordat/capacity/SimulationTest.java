package concordat.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {
    private static final Suite ANYBODY = new Suite(true, true, true, true);
    private static final double FOREVER = Double.POSITIVE_INFINITY;
    private static final double STAY = 600;

    @Nested
    class One_pool_at_one_rate {
        @ParameterizedTest
        @CsvSource({"3, 30", "5, 60", "8, 100"})
        void keeps_people_waiting_as_erlang_c_says(int suites, double perWeek) {
            double load = perWeek / Demand.WEEK * STAY;
            Result result = Simulation.of(pool(suites, perWeek, FOREVER, new Lengths.Exponential(STAY), 40, 7));

            double formula = Erlang.waitsAtMost(suites, load, STAY, 30);
            assertThat(result.within().low() - 0.01).isLessThan(formula);
            assertThat(result.within().high() + 0.01).isGreaterThan(formula);
            assertThat(result.utilisation().mean()).isCloseTo(load / suites, offset(0.02));
        }

        @ParameterizedTest
        @CsvSource({"2, 30", "4, 60"})
        void turns_away_as_many_as_erlang_b_says_however_long_stays_are(int suites, double perWeek) {
            double load = perWeek / Demand.WEEK * STAY;
            for (Lengths stay : List.of(new Lengths.Exponential(STAY), Lengths.always(STAY))) {
                Result result = Simulation.of(pool(suites, perWeek, 0, stay, 40, 11));

                assertThat(1 - result.within().mean()).isCloseTo(Erlang.blocked(suites, load), offset(0.01));
            }
        }
    }

    @Nested
    class The_formulas {
        @Test
        void agree_with_what_was_worked_by_hand() {
            // Two servers and a load of one: B = (1/2) / (1 + 1 + 1/2) = 0.2, C = 2 * 0.2 / (2 - 0.8) = 1/3.
            assertThat(Erlang.blocked(2, 1)).isCloseTo(0.2, offset(1e-12));
            assertThat(Erlang.waits(2, 1)).isCloseTo(1.0 / 3, offset(1e-12));
            assertThat(Erlang.blocked(1, 0)).isZero();
        }

        @Test
        void do_not_apply_where_the_queue_has_no_end() {
            assertThatThrownBy(() -> Erlang.waits(2, 2)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_same_seed_gives_the_same_answer_and_another_another() {
        Scenario scenario = pool(3, 40, 60, new Lengths.Exponential(STAY), 5, 42);

        assertThat(Simulation.of(scenario)).isEqualTo(Simulation.of(scenario));
        assertThat(Simulation.of(scenario))
                .isNotEqualTo(Simulation.of(pool(3, 40, 60, new Lengths.Exponential(STAY), 5, 43)));
    }

    /// Whoever is served in the order in which they came, and takes as long whenever they begin, never begins later
    /// with
    /// one server more.
    @Test
    void nobody_in_one_pool_waits_longer_with_a_suite_more() {
        for (int seed = 0; seed < 50; seed++) {
            List<Double> before = List.of();
            for (int suites = 1; suites <= 6; suites++) {
                Scenario scenario = pool(suites, 10 + seed, FOREVER, new Lengths.Exponential(STAY), 1, seed);
                List<Double> waits = new Trial(scenario, Collections.nCopies(suites, List.of()))
                        .run(Simulation.arrivals(scenario, 0)).stream()
                                .map(Trial.Placed::placedAfter)
                                .toList();
                for (int person = 0; person < before.size(); person++) {
                    assertThat(waits.get(person)).as("seed %d", seed).isLessThanOrEqualTo(before.get(person) + 1e-6);
                }
                before = waits;
            }
        }
    }

    /// With ages, places and closures somebody may now and then be worse off; not so many that it could be seen.
    @Test
    void a_suite_more_anywhere_never_lowers_the_share_in_time() {
        for (int seed = 0; seed < 5; seed++) {
            Scenario london = twoPlaces(seed);
            double fewer =
                    Simulation.of(london.with(Map.of("N", 1, "S", 1))).within().mean();
            for (Map<String, Integer> more : List.of(Map.of("N", 2, "S", 1), Map.of("N", 1, "S", 2))) {
                assertThat(Simulation.of(london.with(more)).within().mean())
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(fewer - 0.005);
            }
        }
    }

    @Test
    void people_come_as_often_and_at_the_hours_that_the_demand_says() {
        List<Double> nights = new ArrayList<>(Collections.nCopies(Demand.HOURS_OF_WEEK, 0.0));
        nights.set(23, 0.5);
        nights.set(167, 0.5);
        Lengths none = Lengths.always(0);
        Demand demand = new Demand(
                50,
                nights,
                List.of(new Borough("A", "T", 3, 51.5, 0), new Borough("B", "T", 1, 51.5, 0)),
                0.1,
                0,
                0,
                none,
                none,
                none);
        Scenario scenario = new Scenario(List.of(), demand, 0, 20, 0, none, 30, 200, 1, 3);

        List<Arrival> people = Simulation.arrivals(scenario, 0);

        assertThat(people.size() / 201.0).isCloseTo(50, offset(2.0));
        assertThat(people).allMatch(one -> List.of(23, 167).contains((int) (one.at() % Demand.WEEK / 60)));
        assertThat(share(people, one -> one.borough() == 0)).isCloseTo(0.75, offset(0.02));
        assertThat(share(people, Arrival::child)).isCloseTo(0.1, offset(0.02));
    }

    @Nested
    class The_least {
        @Test
        void number_of_suites_is_enough_and_has_none_to_spare() {
            Scenario london = twoPlaces(1);
            List<Integer> told = new ArrayList<>();
            FindLeast.Found found = FindLeast.of(london, 0.9, 20, told::add);
            Result least = java.util.Objects.requireNonNull(found.least());

            assertThat(least.within().low()).isGreaterThanOrEqualTo(0.9);
            for (Result.SiteUse site : least.sites()) {
                if (site.suites() > 0) {
                    Map<String, Integer> fewer = new java.util.HashMap<>();
                    least.sites().forEach(each -> fewer.put(each.code(), each.suites()));
                    fewer.merge(site.code(), -1, Integer::sum);
                    assertThat(Simulation.of(london.with(fewer)).within().low()).isLessThan(0.9);
                }
            }
            assertThat(told).isNotEmpty().isSorted();
            assertThat(found.steps()).extracting(step -> step.result().suites()).isSorted();
            assertThat(FindLeast.of(london, 0.9, 20, _ -> {})).isEqualTo(found);
        }

        @Test
        void is_not_there_where_places_answer_too_late_whatever_there_is() {
            Scenario slow = pool(1, 20, 60, Lengths.always(STAY), 4, 1, Lengths.always(45));

            assertThat(FindLeast.of(slow, 0.9, 6, _ -> {}).least()).isNull();
        }
    }

    private static double share(List<Arrival> people, java.util.function.Predicate<Arrival> of) {
        return (double) people.stream().filter(of).count() / people.size();
    }

    private static Scenario pool(
            int suites, double perWeek, double patience, Lengths stay, int replications, long seed) {
        return pool(suites, perWeek, patience, stay, replications, seed, Lengths.always(0));
    }

    private static Scenario pool(
            int suites, double perWeek, double patience, Lengths stay, int replications, long seed, Lengths answer) {
        Site site = new Site("A", "A", "T", 51.5, 0, ANYBODY, Collections.nCopies(suites, ANYBODY));
        Borough borough = new Borough("A", "T", 1, 51.5, 0);
        Demand demand = new Demand(perWeek, Demand.flat(), List.of(borough), 0, 0, 0, answer, stay, Lengths.always(0));
        return new Scenario(List.of(site), demand, patience, 20, 0, Lengths.always(0), 30, 52, replications, seed);
    }

    private static Scenario twoPlaces(long seed) {
        Suite adults = new Suite(true, false, true, true);
        Site north = new Site("N", "North", "T1", 51.6, 0, ANYBODY, List.of(ANYBODY));
        Site south = new Site("S", "South", "T2", 51.4, 0, adults, List.of(adults));
        Demand demand = new Demand(
                25,
                Demand.flat(),
                List.of(new Borough("A", "T1", 1, 51.6, 0.05), new Borough("B", "T2", 1, 51.4, 0.05)),
                0.05,
                0.1,
                0.2,
                new Lengths.Measured(List.of(5.0, 10.0, 12.0)),
                new Lengths.Exponential(STAY),
                Lengths.always(45));
        return new Scenario(List.of(north, south), demand, 60, 20, 0.2, Lengths.always(240), 30, 52, 10, seed);
    }
}
