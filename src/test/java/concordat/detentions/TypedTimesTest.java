package concordat.detentions;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.design.Errors;
import concordat.design.TypedDateTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TypedTimesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:32:10Z");

    @Test
    void a_time_later_than_now_is_an_error_and_a_missing_one_only_where_it_is_needed() {
        assertThat(wrong(TypedDateTime.of(NOW.plus(Duration.ofHours(1))), true)).contains("later than now");
        assertThat(wrong(TypedDateTime.BLANK, true)).contains("press Now");
        assertThat(wrong(TypedDateTime.BLANK, false)).isNull();
    }

    @Test
    void the_hour_that_happens_twice_is_asked_about() {
        var twice = new TypedDateTime("25", "10", "2026", "01:30", "");

        Errors errors = new Errors();
        TypedTimes.happened(errors, twice, "at", "when it was", NOW, true);

        assertThat(errors.summary().of("at")).contains("happened twice");
    }

    private static @Nullable String wrong(TypedDateTime typed, boolean required) {
        Errors errors = new Errors();
        TypedTimes.happened(errors, typed, "at", "when it was", NOW, required);
        return errors.summary().of("at-time");
    }
}
