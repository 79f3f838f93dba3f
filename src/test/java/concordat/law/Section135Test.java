package concordat.law;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.law.Section135.Entry;
import concordat.law.Section135.Purpose;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Section135Test {
    private static final Instant GRANTED = Instant.parse("2026-03-04T14:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T14:00:00Z, 2026-04-04T23:00:00Z",
        "2026-01-31T14:00:00Z, 2026-03-01T00:00:00Z",
        "2028-01-31T14:00:00Z, 2028-03-01T00:00:00Z",
        "2026-09-24T22:59:59Z, 2026-10-24T23:00:00Z",
        "2026-09-25T14:00:00Z, 2026-10-26T00:00:00Z",
    })
    void a_warrant_expires_with_the_london_day_a_month_later(Instant granted, Instant expires) {
        assertThat(Section135.expiresAt(granted)).isEqualTo(expires);
    }

    @Test
    void a_warrant_to_assess_is_executed_with_an_amhp_and_a_doctor() {
        assertThat(Section135.judge(new Entry(Purpose.TO_ASSESS, GRANTED, false, GRANTED, false, false, false)))
                .isEqualTo(new Decision.Refused(List.of(Ground.NO_AMHP_PRESENT, Ground.NO_DOCTOR_PRESENT)));
        assertThat(Section135.judge(new Entry(Purpose.TO_RETURN, GRANTED, false, GRANTED, false, false, false)))
                .isEqualTo(new Decision.Allowed());
    }

    @Test
    void a_warrant_is_used_once_and_before_it_expires() {
        Instant late = Section135.expiresAt(GRANTED);

        assertThat(Section135.judge(new Entry(Purpose.TO_RETURN, GRANTED, true, late, false, false, false))
                        .breaches())
                .containsExactly(Breach.ENTERED_AFTER_WARRANT_EXPIRED, Breach.ENTERED_TWICE_ON_WARRANT);
    }
}
