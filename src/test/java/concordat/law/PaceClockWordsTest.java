package concordat.law;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.law.PaceClockWords.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaceClockWordsTest {
    private static final Instant RELEVANT = Instant.parse("2026-03-04T14:32:00Z");

    @Test
    void while_it_runs_says_from_when_how_long_and_until_when() {
        assertThat(explain(24, List.of(), null, null, hours(23)))
                .isEqualTo("Arrived at the police station at 14:32 on 4 March, which is the relevant time. The limit"
                        + " without charge is 24 hours from then (Police and Criminal Evidence Act 1984 s41). It ends"
                        + " at 14:32 on 5 March. It stands beside the clock of the Mental Health Act, and neither"
                        + " moves the other.");
    }

    @Test
    void tells_who_extended_it_and_under_what() {
        assertThat(explain(72, List.of(new Given(false, hours(36)), new Given(true, hours(72))), null, null, hours(40)))
                .contains(
                        "A superintendent extended it to 02:32 on 6 March (Police and Criminal Evidence Act 1984 s42). A"
                                + " court extended it to 14:32 on 7 March (Police and Criminal Evidence Act 1984 ss43"
                                + " and 44). It ends at 14:32 on 7 March.");
    }

    @Test
    void that_ran_out_says_how_long_ago_and_what_must_happen_now() {
        assertThat(explain(24, List.of(), null, null, hours(26)))
                .contains("It ran out at 14:32 on 5 March, 2 hours ago. Charge or release the person now.")
                .doesNotContain("It ends");
    }

    @Test
    void that_charge_or_release_stopped_says_so_in_the_past() {
        assertThat(explain(24, List.of(), hours(5), hours(9), hours(30)))
                .contains("It would have ended at 14:32 on 5 March: they were charged at 19:32 on 4 March.");
        assertThat(explain(24, List.of(), null, hours(25), hours(30)))
                .contains("It ran out at 14:32 on 5 March, and the arrest ended at 15:32 on 5 March, 1 hour later.");
    }

    @Test
    void before_arrival_begins_on_arrival() {
        assertThat(PaceClockWords.explainNotStarted(null)).contains("begins on arrival at the first one");
        assertThat(PaceClockWords.explainNotStarted(hours(1))).contains("never began");
    }

    private static String explain(
            int length, List<Given> given, @Nullable Instant charged, @Nullable Instant released, Instant now) {
        return PaceClockWords.explain(new PaceClock(RELEVANT, RELEVANT, hours(length)), given, charged, released, now);
    }

    private static Instant hours(int count) {
        return RELEVANT.plus(Duration.ofHours(count));
    }
}
