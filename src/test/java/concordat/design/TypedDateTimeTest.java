package concordat.design;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.design.TypedDateTime.Reading;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTimeTest {
    @Nested
    class A_typed_time {
        @ParameterizedTest
        @ValueSource(strings = {"9:32", "09:32", "09.32", "0932", " 9:32 "})
        void is_read_as_officers_write_it(String time) {
            assertThat(typed("4", "6", "2026", time)).isEqualTo(new Reading.At(Instant.parse("2026-06-04T08:32:00Z")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "9", "25:00", "12:60", "noon", "9:32pm"})
        void that_is_no_time_is_said_to_be_none(String time) {
            assertThat(typed("4", "6", "2026", time)).isEqualTo(new Reading.NoSuchTime());
        }

        @Test
        void on_no_day_of_the_calendar_is_said_to_be_none() {
            assertThat(typed("31", "6", "2026", "9:32")).isEqualTo(new Reading.NoSuchDate());
        }

        @Test
        void that_was_left_blank_is_blank() {
            assertThat(TypedDateTime.BLANK.read()).isEqualTo(new Reading.Blank());
        }

        @Test
        void that_the_clocks_skipped_never_was() {
            assertThat(typed("29", "3", "2026", "01:30")).isEqualTo(new Reading.Skipped());
        }
    }

    @Nested
    class An_hour_that_happened_twice {
        private static final Instant FIRST = Instant.parse("2026-10-25T00:30:00Z");
        private static final Instant SECOND = Instant.parse("2026-10-25T01:30:00Z");

        @Test
        void is_asked_about() {
            assertThat(typed("25", "10", "2026", "01:30")).isEqualTo(new Reading.Twice(FIRST, SECOND));
        }

        @Test
        void is_settled_by_the_answer() {
            assertThat(new TypedDateTime("25", "10", "2026", "01:30", "second").read())
                    .isEqualTo(new Reading.At(SECOND));
        }

        @Test
        void is_kept_when_it_is_shown_again() {
            assertThat(TypedDateTime.of(FIRST).read()).isEqualTo(new Reading.At(FIRST));
            assertThat(TypedDateTime.of(SECOND).read()).isEqualTo(new Reading.At(SECOND));
        }
    }

    private static Reading typed(String day, String month, String year, String time) {
        return new TypedDateTime(day, month, year, time, "").read();
    }
}
