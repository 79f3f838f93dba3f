package concordat.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.capacity.Trial.Closed;
import concordat.capacity.Trial.Placed;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Histories so small that they were worked by hand.
class TrialTest {
    private static final Suite ADULTS = new Suite(true, false, true, true);
    private static final Suite CHILDREN = new Suite(false, true, true, true);
    private static final double FOREVER = Double.POSITIVE_INFINITY;
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Nested
    class One_suite {
        @Test
        void takes_people_one_after_another() {
            // In it from 0 to 100, cleaned to 110; the second waits from 20 to 110, is there to 160, cleaned to 170.
            assertThat(waits(FOREVER, List.of(ADULTS), person(0, 100), person(20, 50), person(200, 10)))
                    .containsExactly(0.0, 90.0, 0.0);
        }

        @Test
        void is_held_while_a_place_answers_and_the_person_is_on_the_way() {
            Arrival first = new Arrival(0, 0, false, false, false, 15, 60, 0);

            assertThat(waits(FOREVER, List.of(ADULTS), first, person(10, 5))).containsExactly(15.0, 65.0);
        }

        @Test
        void leaves_those_who_lose_patience_to_an_emergency_department() {
            assertThat(waits(30, List.of(ADULTS), person(0, 100), person(10, 100), person(85, 10)))
                    .containsExactly(0.0, NEVER, 25.0);
        }

        @Test
        void that_comes_free_as_somebody_gives_up_is_theirs() {
            assertThat(waits(30, List.of(ADULTS), person(0, 100), person(80, 10)))
                    .containsExactly(0.0, 30.0);
        }

        @Test
        void that_is_closed_takes_nobody_and_keeps_whoever_is_there() {
            List<List<Closed>> closures = List.of(List.of(new Closed(50, 300)));

            assertThat(placed(FOREVER, List.of(ADULTS), closures, person(0, 100), person(120, 10)))
                    .extracting(Placed::placedAfter)
                    .containsExactly(0.0, 180.0);
        }
    }

    @Nested
    class Suites_for_some {
        @Test
        void are_passed_by_by_those_they_do_not_suit() {
            Arrival child = new Arrival(0, 0, true, false, false, 0, 100, 0);

            assertThat(waits(FOREVER, List.of(ADULTS), child)).containsExactly(NEVER);
            assertThat(waits(FOREVER, List.of(ADULTS, CHILDREN), child)).containsExactly(0.0);
        }

        @Test
        void go_to_the_first_in_the_queue_whom_they_suit() {
            Arrival child = new Arrival(1, 0, true, false, false, 0, 100, 0);

            assertThat(waits(FOREVER, List.of(ADULTS), person(0, 100), child, person(2, 10)))
                    .containsExactly(0.0, NEVER, 108.0);
        }

        @Test
        void do_not_take_the_intoxicated_or_the_unwell_unless_they_can() {
            Suite neither = new Suite(true, true, false, false);

            assertThat(neither.suits(new Arrival(0, 0, false, true, false, 0, 0, 0)))
                    .isFalse();
            assertThat(neither.suits(new Arrival(0, 0, false, false, true, 0, 0, 0)))
                    .isFalse();
            assertThat(neither.suits(new Arrival(0, 0, true, false, false, 0, 0, 0)))
                    .isTrue();
        }
    }

    @Nested
    class Of_several_places {
        @Test
        void ones_own_trust_comes_first_and_then_the_nearest() {
            Site near = new Site("NEAR", "Near", "OTHER", 51.51, 0, ADULTS, List.of(ADULTS));
            Site far = new Site("FAR", "Far", "OURS", 51.6, 0, ADULTS, List.of(ADULTS));
            Site farther = new Site("FARTHER", "Farther", "OTHER", 51.7, 0, ADULTS, List.of(ADULTS));
            Scenario scenario = scenario(FOREVER, List.of(near, far, farther));

            assertThat(new Trial(scenario, List.of(List.of(), List.of(), List.of()))
                            .run(List.of(person(0, 100), person(1, 100), person(2, 100))))
                    .extracting(Placed::site)
                    .containsExactly(1, 0, 2);
        }

        @Test
        void the_way_there_is_the_distance_at_the_speed() {
            Site site = new Site("FAR", "Far", "OURS", 51.5 + 0.0899322, 0, ADULTS, List.of(ADULTS));
            Placed placed = new Trial(scenario(FOREVER, List.of(site)), List.of(List.of()))
                    .run(List.of(person(0, 1)))
                    .getFirst();

            assertThat(placed.journey()).isCloseTo(30, org.assertj.core.data.Offset.offset(0.01));
        }
    }

    private static Arrival person(double at, double stay) {
        return new Arrival(at, 0, false, false, false, 0, stay, 10);
    }

    private static List<Double> waits(double patience, List<Suite> suites, Arrival... people) {
        return placed(
                        patience,
                        suites,
                        suites.stream().map(_ -> List.<Closed>of()).toList(),
                        people)
                .stream()
                .map(Placed::placedAfter)
                .toList();
    }

    private static List<Placed> placed(
            double patience, List<Suite> suites, List<List<Closed>> closures, Arrival... people) {
        Site site = new Site("A", "A", "OURS", 51.5, 0, ADULTS, suites);
        return new Trial(scenario(patience, List.of(site)), closures).run(List.of(people));
    }

    private static Scenario scenario(double patience, List<Site> sites) {
        Lengths none = Lengths.always(0);
        Borough borough = new Borough("Ours", "OURS", 1, 51.5, 0);
        Demand demand = new Demand(1, Demand.flat(), List.of(borough), 0, 0, 0, none, none, none);
        return new Scenario(sites, demand, patience, 20, 0, none, 30, 1, 1, 1);
    }
}
