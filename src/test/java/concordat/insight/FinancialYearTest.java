package concordat.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FinancialYearTest {
    @Test
    void begins_at_midnight_in_london_when_summer_time_is_in_force() {
        assertThat(FinancialYear.at(Instant.parse("2026-03-31T22:59:59Z")).words())
                .isEqualTo("2025/26");
        assertThat(FinancialYear.at(Instant.parse("2026-03-31T23:00:00Z")).words())
                .isEqualTo("2026/27");
        assertThat(new FinancialYear(2026).from()).isEqualTo(Instant.parse("2026-03-31T23:00:00Z"));
        assertThat(new FinancialYear(2099).words()).isEqualTo("2099/00");
    }
}
