package concordat.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "2026-05-31T23:59:59+01:00, false",
        "2026-06-01T00:00:00+01:00, true",
        "2026-06-30T23:59:59+01:00, true",
        "2026-07-01T00:00:00+01:00, false",
    })
    void is_in_force_on_its_first_day_and_its_last_in_london(Instant moment, boolean inForce) {
        assertThat(rule(FIRST, LAST).inForceAt(moment)).isEqualTo(inForce);
    }

    @Test
    void with_no_first_day_is_not_in_force() {
        assertThat(rule(null, null).inForceAt(Instant.parse("2026-06-15T12:00:00Z")))
                .isFalse();
    }

    @Test
    void cannot_end_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> rule(LAST, FIRST));
    }

    private static Rule rule(LocalDate from, LocalDate to) {
        return new Rule(
                "RL-00",
                Rule.Kind.HARD,
                "A rule.",
                Citation.verified("An Act", "s1"),
                Rule.Jurisdiction.ENGLAND_AND_WALES,
                from,
                to);
    }
}
