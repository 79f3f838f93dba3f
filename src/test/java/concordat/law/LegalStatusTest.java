package concordat.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LegalStatusTest {
    private static final Instant BEGAN = london("2026-03-03T18:00");
    private static final Instant ENDED = london("2026-03-04T14:32");

    @Test
    void section_135_is_19_and_section_136_is_20() {
        assertThat(LegalStatus.SECTION_135.code()).isEqualTo("19");
        assertThat(LegalStatus.SECTION_136.code()).isEqualTo("20");
    }

    @Nested
    class A_section_2_or_3 {
        @Test
        void followed_where_it_began_as_the_order_ended() {
            assertThat(LegalStatus.isFollowed(BEGAN, ENDED, ENDED)).isTrue();
        }

        @Test
        void followed_where_it_began_up_to_the_end_of_the_second_day_after() {
            assertThat(LegalStatus.isFollowed(BEGAN, ENDED, london("2026-03-06T23:59")))
                    .isTrue();
            assertThat(LegalStatus.isFollowed(BEGAN, ENDED, london("2026-03-07T00:00")))
                    .isFalse();
        }

        @Test
        void followed_where_it_began_with_the_order_whether_or_not_that_ended() {
            assertThat(LegalStatus.isFollowed(BEGAN, ENDED, BEGAN)).isTrue();
            assertThat(LegalStatus.isFollowed(BEGAN, null, BEGAN)).isTrue();
        }

        @Test
        void did_not_follow_an_order_that_began_after_it_or_went_on() {
            assertThat(LegalStatus.isFollowed(BEGAN, ENDED, BEGAN.minusSeconds(1)))
                    .isFalse();
            assertThat(LegalStatus.isFollowed(BEGAN, ENDED, BEGAN.plusSeconds(60)))
                    .isFalse();
            assertThat(LegalStatus.isFollowed(BEGAN, null, ENDED)).isFalse();
        }

        @Test
        void is_counted_in_days_of_london_when_the_clocks_change() {
            Instant end = london("2026-03-27T12:00");

            assertThat(LegalStatus.isFollowed(end.minusSeconds(3600), end, london("2026-03-29T23:30")))
                    .isTrue();
        }
    }

    private static Instant london(String local) {
        return LocalDateTime.parse(local).atZone(London.ZONE).toInstant();
    }
}
