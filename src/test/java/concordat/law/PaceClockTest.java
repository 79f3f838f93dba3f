package concordat.law;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import concordat.law.PaceClock.Answer;
import concordat.law.PaceClock.Continuation;
import concordat.law.PaceClock.Reviewer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaceClockTest {
    private static final Instant RELEVANT = Instant.parse("2026-03-04T10:00:00Z");
    private static final Instant AUTHORISED = RELEVANT.plusSeconds(900);
    private static final PaceClock CLOCK = PaceClock.of(RELEVANT, AUTHORISED);

    @Nested
    class A_review {
        @Test
        void is_due_six_hours_after_authorisation_then_every_nine() {
            Instant first = AUTHORISED.plus(ofHours(6));

            assertThat(CLOCK.nextReviewDue(List.of())).isEqualTo(first);
            assertThat(CLOCK.nextReviewDue(List.of(first))).isEqualTo(first.plus(ofHours(9)));
        }

        @Test
        void that_was_late_puts_off_none_after_it() {
            Instant due = AUTHORISED.plus(ofHours(6));

            assertThat(CLOCK.nextReviewDue(List.of(due.plus(ofHours(2))))).isEqualTo(due.plus(ofHours(9)));
        }

        @Test
        void before_charge_is_an_inspectors_who_is_not_involved() {
            assertThat(PaceClock.review(new Reviewer(Rank.SERGEANT, true, true), false))
                    .isEqualTo(new Decision.Refused(
                            List.of(Ground.REVIEWER_BELOW_INSPECTOR, Ground.REVIEWER_INVESTIGATES)));
            assertThat(PaceClock.review(new Reviewer(Rank.SERGEANT, true, true), true))
                    .isEqualTo(new Decision.Allowed());
        }
    }

    @Nested
    class The_limit {
        @Test
        void is_extended_to_thirty_six_hours_by_a_superintendent_and_then_by_a_court_to_ninety_six() {
            PaceClock superintendent = extended(
                    CLOCK.continueDetention(new Continuation(Rank.SUPERINTENDENT, true, 2, hours(36)), hours(23)));
            PaceClock once = extended(superintendent.furtherDetention(hours(72), hours(35)));

            assertThat(extended(once.furtherDetention(hours(96), hours(71))).mustEndBy())
                    .isEqualTo(hours(96));
            assertThat(once.furtherDetention(hours(97), hours(71)))
                    .isEqualTo(new Answer.Refused(List.of(Ground.LONGER_THAN_A_COURT_MAY)));
        }

        @Test
        void cannot_be_extended_at_the_instant_it_passes() {
            assertThat(CLOCK.continueDetention(new Continuation(Rank.SUPERINTENDENT, true, 2, hours(36)), hours(24)))
                    .isEqualTo(new Answer.Refused(List.of(Ground.CUSTODY_LIMIT_HAS_PASSED)));
        }

        @Test
        void is_not_moved_by_a_hold_under_the_mental_health_act() {
            HoldClock hold =
                    HoldClock.of(RELEVANT, new ClockStart(ClockStart.Basis.REMOVED, hours(30), PlaceOfSafety.HBPOS));

            assertThat(hold.mustEndBy()).isEqualTo(hours(54));
            assertThat(CLOCK.mustEndBy()).isEqualTo(hours(24));
        }
    }

    private static Instant hours(int count) {
        return RELEVANT.plus(ofHours(count));
    }

    private static PaceClock extended(Answer answer) {
        return ((Answer.Extended) answer).clock();
    }
}
