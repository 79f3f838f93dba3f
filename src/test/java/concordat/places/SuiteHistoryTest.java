package concordat.places;

import static concordat.places.SuiteState.CLEANING;
import static concordat.places.SuiteState.CLOSED;
import static concordat.places.SuiteState.FREE;
import static concordat.places.SuiteState.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import concordat.places.SuiteHistoryStore.SaidOf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuiteHistoryTest {
    private static final Instant BEGAN = Instant.parse("2026-03-04T08:00:00Z");
    private static final Instant NOW = BEGAN.plus(Duration.ofDays(30));
    private static final SuiteId ONE = new SuiteId(UUID.randomUUID());
    private static final SuiteId OTHER = new SuiteId(UUID.randomUUID());

    @Test
    void what_is_said_again_goes_on_until_something_else_is_said() {
        SuiteHistory history = SuiteHistory.of(
                List.of(
                        said(ONE, CLOSED, 0),
                        said(ONE, CLOSED, 60),
                        said(ONE, FREE, 90),
                        said(ONE, OCCUPIED, 100),
                        said(ONE, CLEANING, 200),
                        said(ONE, FREE, 245)),
                List.of(),
                NOW);

        assertThat(history.closures()).containsExactly(Duration.ofMinutes(90));
        assertThat(history.cleanings()).containsExactly(Duration.ofMinutes(45));
    }

    @Test
    void what_has_not_ended_is_not_counted_nor_ended_by_another_suite() {
        SuiteHistory history = SuiteHistory.of(List.of(said(ONE, CLOSED, 0), said(OTHER, FREE, 30)), List.of(), NOW);

        assertThat(history.closures()).isEmpty();
    }

    @Test
    void a_closure_ends_when_it_was_to_end_though_nothing_is_said_then() {
        SuiteHistory history = SuiteHistory.of(
                List.of(
                        said(ONE, CLOSED, 0).until(BEGAN.plus(Duration.ofMinutes(30))),
                        said(ONE, FREE, 900),
                        said(ONE, CLOSED, 1000).until(BEGAN.plus(Duration.ofMinutes(1010))),
                        said(ONE, CLOSED, 1100).until(NOW.plusSeconds(60)),
                        said(OTHER, CLOSED, 0).until(BEGAN.plus(Duration.ofMinutes(45)))),
                List.of(),
                NOW);

        assertThat(history.closures())
                .containsExactly(Duration.ofMinutes(30), Duration.ofMinutes(10), Duration.ofMinutes(45));
    }

    private static SaidOf said(SuiteId suite, SuiteState state, int minutes) {
        return new SaidOf(suite, state, BEGAN.plus(Duration.ofMinutes(minutes)), null);
    }
}
