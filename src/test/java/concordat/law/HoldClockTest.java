package concordat.law;

import static concordat.law.Ground.ALREADY_EXTENDED;
import static concordat.law.Ground.EXTENSION_NOT_POSITIVE;
import static concordat.law.Ground.LAW_ALLOWS_NO_EXTENSION;
import static concordat.law.Ground.LONGER_THAN_LAW_ALLOWS;
import static concordat.law.Ground.NOT_THE_RESPONSIBLE_DOCTOR;
import static concordat.law.Ground.NO_SUPERINTENDENT_APPROVAL;
import static concordat.law.Ground.PERIOD_HAS_ENDED;
import static concordat.law.Ground.PERIOD_HAS_NOT_STARTED;
import static concordat.law.Ground.REASON_IS_NOT_THE_PERSONS_CONDITION;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import concordat.law.ClockStart.Arrival;
import concordat.law.ClockStart.Basis;
import concordat.law.ClockStart.HowHeld;
import concordat.law.HoldClock.Authoriser;
import concordat.law.HoldClock.Extension;
import concordat.law.HoldClock.ExtensionDecision;
import concordat.law.HoldClock.Reading;
import concordat.law.HoldClock.Reason;
import concordat.law.HoldClock.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HoldClockTest {
    private static final Instant ARRIVAL = Instant.parse("2026-03-02T21:40:00Z");
    private static final HoldClock CLOCK = arrivedAt(ARRIVAL);
    private static final Instant HOUR_20 = ARRIVAL.plus(ofHours(20));

    @Nested
    class The_clock {
        @Test
        void starts_at_the_first_place_whatever_order_the_arrivals_were_typed_in() {
            ClockStart start = ClockStart.of(new HowHeld.Removed(List.of(
                    new Arrival(PlaceOfSafety.HBPOS, ARRIVAL.plus(ofHours(5))),
                    new Arrival(PlaceOfSafety.EMERGENCY_DEPARTMENT, ARRIVAL))));

            assertThat(start).isEqualTo(new ClockStart(Basis.REMOVED, ARRIVAL, PlaceOfSafety.EMERGENCY_DEPARTMENT));
        }

        @Test
        void starts_with_the_decision_when_the_person_is_kept_where_they_are() {
            assertThat(ClockStart.of(new HowHeld.Kept(ARRIVAL)).at()).isEqualTo(ARRIVAL);
        }

        @Test
        void starts_on_arrival_when_removed_under_a_warrant() {
            List<Arrival> arrivals = List.of(new Arrival(PlaceOfSafety.HBPOS, ARRIVAL));

            assertThat(ClockStart.of(new HowHeld.RemovedUnderWarrant(arrivals)))
                    .isEqualTo(new ClockStart(Basis.WARRANT_REMOVED, ARRIVAL, PlaceOfSafety.HBPOS));
        }

        @Test
        void starts_at_first_entry_when_kept_under_a_warrant() {
            assertThat(ClockStart.of(new HowHeld.KeptUnderWarrant(ARRIVAL)))
                    .isEqualTo(new ClockStart(Basis.WARRANT_KEPT, ARRIVAL, null));
        }

        @Test
        void has_not_started_while_travelling() {
            HoldClock travelling = HoldClock.of(ARRIVAL, ClockStart.of(new HowHeld.Removed(List.of())));

            assertThat(travelling.mustEndBy()).isNull();
            assertThat(travelling.readAt(ARRIVAL.plus(ofHours(30)))).isEqualTo(new Reading.NotStarted());
        }

        @Test
        void has_not_started_a_second_before_arrival() {
            assertThat(CLOCK.readAt(ARRIVAL.minusSeconds(1))).isEqualTo(new Reading.NotStarted());
        }

        @Test
        void cannot_be_made_for_a_person_kept_at_an_unknown_time() {
            assertThatIllegalArgumentException().isThrownBy(() -> new ClockStart(Basis.KEPT, null, null));
        }
    }

    @Nested
    class A_hold {
        @Test
        void must_end_twenty_four_hours_after_arrival() {
            assertThat(CLOCK.mustEndBy()).isEqualTo(Instant.parse("2026-03-03T21:40:00Z"));
        }

        @Test
        void is_running_a_second_before_it_must_end() {
            assertThat(CLOCK.readAt(end(CLOCK).minusSeconds(1))).isEqualTo(new Reading.Running(ofSeconds(1)));
        }

        @Test
        void has_ended_at_the_very_instant_it_must_end() {
            assertThat(CLOCK.readAt(end(CLOCK))).isEqualTo(new Reading.Ended(ZERO));
        }

        @Test
        void that_lasts_to_its_last_instant_breaks_nothing() {
            assertThat(CLOCK.breachesOfHoldingUntil(end(CLOCK))).isEmpty();
        }

        @Test
        void that_lasts_a_second_longer_is_flagged() {
            assertThat(CLOCK.breachesOfHoldingUntil(end(CLOCK).plusSeconds(1)))
                    .containsExactly(Breach.HELD_AFTER_PERIOD_ENDED);
        }

        @ParameterizedTest(name = "from {0} to {1}")
        @CsvSource({
            "2026-10-24T20:00, 2026-10-25T19:00",
            "2026-10-25T00:30, 2026-10-25T23:30",
            "2026-03-28T20:00, 2026-03-29T21:00",
            "2026-03-29T00:59, 2026-03-30T01:59",
            "2028-02-28T14:00, 2028-02-29T14:00",
            "2028-02-29T14:00, 2028-03-01T14:00",
            "2027-02-28T14:00, 2027-03-01T14:00",
            "2026-12-31T23:59, 2027-01-01T23:59"
        })
        void lasts_twenty_four_elapsed_hours(LocalDateTime arrival, LocalDateTime end) {
            HoldClock clock = arrivedAt(arrival.atZone(London.ZONE).toInstant());

            assertThat(clock.mustEndBy()).isEqualTo(end.atZone(London.ZONE).toInstant());
        }
    }

    @Nested
    class The_law {
        private static final Instant LAST_MINUTE = Instant.parse("2017-12-10T23:59:00Z");
        private static final Instant MIDNIGHT = Instant.parse("2017-12-11T00:00:00Z");

        @Test
        void of_the_day_of_detention_stays_with_a_person_who_arrives_the_day_after() {
            HoldClock clock = HoldClock.of(LAST_MINUTE, arrival(MIDNIGHT.plus(ofMinutes(20))));

            assertThat(clock.mustEndBy()).isEqualTo("2017-12-14T00:20:00Z");
        }

        @Test
        void changes_at_midnight() {
            assertThat(HoldClock.of(MIDNIGHT, arrival(MIDNIGHT)).mustEndBy()).isEqualTo("2017-12-12T00:00:00Z");
        }

        @Test
        void of_summer_days_changes_at_midnight_in_london_and_not_in_greenwich() {
            assertThat(London.dayOf(Instant.parse("2026-06-30T23:30:00Z"))).hasToString("2026-07-01");
        }

        @Test
        void before_december_2017_allowed_no_extension() {
            HoldClock old = HoldClock.of(LAST_MINUTE, arrival(LAST_MINUTE));

            assertThat(grounds(old.extend(request(1), MIDNIGHT))).containsExactly(LAW_ALLOWS_NO_EXTENSION);
        }

        @Test
        void is_found_again_by_its_version() {
            assertThat(Section136.version("s136/1983")).isEqualTo(Section136.inForceAt(LAST_MINUTE));
            assertThat(Section136.version("s136/2017")).isEqualTo(Section136.inForceAt(MIDNIGHT));
            assertThatIllegalArgumentException().isThrownBy(() -> Section136.version("s136/1959"));
        }

        @Test
        void before_september_1983_is_not_known() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Section136.inForceAt(Instant.parse("1983-09-29T12:00:00Z")));
        }
    }

    @Nested
    class An_extension {
        @Test
        void of_twelve_hours_ends_thirty_six_hours_after_arrival() {
            assertThat(extended(CLOCK, request(12), HOUR_20).mustEndBy()).isEqualTo(ARRIVAL.plus(ofHours(36)));
        }

        @Test
        void starts_at_hour_twenty_four_whenever_it_was_authorised() {
            assertThat(extended(CLOCK, request(6), ARRIVAL).mustEndBy()).isEqualTo(ARRIVAL.plus(ofHours(30)));
        }

        @Test
        void one_second_too_long_is_refused() {
            assertThat(grounds(CLOCK.extend(request(ofHours(12).plusSeconds(1)), HOUR_20)))
                    .containsExactly(LONGER_THAN_LAW_ALLOWS);
        }

        @Test
        void of_nothing_or_less_is_refused() {
            assertThat(grounds(CLOCK.extend(request(ZERO), HOUR_20))).containsExactly(EXTENSION_NOT_POSITIVE);
            assertThat(grounds(CLOCK.extend(request(-1), HOUR_20))).containsExactly(EXTENSION_NOT_POSITIVE);
        }

        @Test
        void in_the_last_second_is_allowed() {
            assertThat(extended(CLOCK, request(6), end(CLOCK).minusSeconds(1)).mustEndBy())
                    .isEqualTo(ARRIVAL.plus(ofHours(30)));
        }

        @Test
        void as_the_period_ends_is_refused() {
            assertThat(grounds(CLOCK.extend(request(6), end(CLOCK)))).containsExactly(PERIOD_HAS_ENDED);
        }

        @Test
        void on_arrival_is_allowed_and_a_second_before_is_refused() {
            assertThat(CLOCK.extend(request(6), ARRIVAL)).isInstanceOf(ExtensionDecision.Extended.class);
            assertThat(grounds(CLOCK.extend(request(6), ARRIVAL.minusSeconds(1))))
                    .containsExactly(PERIOD_HAS_NOT_STARTED);
        }

        @Test
        void while_travelling_is_refused() {
            HoldClock travelling = HoldClock.of(ARRIVAL, new ClockStart(Basis.REMOVED, null, null));

            assertThat(grounds(travelling.extend(request(6), HOUR_20))).containsExactly(PERIOD_HAS_NOT_STARTED);
        }

        @Test
        void can_be_given_only_once() {
            HoldClock extended = extended(CLOCK, request(2), HOUR_20);

            assertThat(grounds(extended.extend(request(2), HOUR_20))).containsExactly(ALREADY_EXTENDED);
        }

        @Test
        void cannot_follow_another_after_hour_twenty_four() {
            HoldClock extended = extended(CLOCK, request(12), HOUR_20);

            assertThat(grounds(extended.extend(request(2), ARRIVAL.plus(ofHours(25)))))
                    .containsExactly(PERIOD_HAS_ENDED, ALREADY_EXTENDED);
        }

        @ParameterizedTest
        @EnumSource(
                value = Reason.class,
                names = {"NO_BED", "NO_ASSESSOR"})
        void for_want_of_a_bed_or_an_assessor_is_refused(Reason reason) {
            Request request = new Request(ofHours(2), Authoriser.RESPONSIBLE_MEDICAL_PRACTITIONER, reason, false, null);

            assertThat(grounds(CLOCK.extend(request, HOUR_20))).containsExactly(REASON_IS_NOT_THE_PERSONS_CONDITION);
        }

        @ParameterizedTest
        @EnumSource(
                value = Reason.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = {"NO_BED", "NO_ASSESSOR"})
        void for_the_persons_condition_is_allowed(Reason reason) {
            Request request = new Request(ofHours(2), Authoriser.RESPONSIBLE_MEDICAL_PRACTITIONER, reason, false, null);

            assertThat(CLOCK.extend(request, HOUR_20)).isInstanceOf(ExtensionDecision.Extended.class);
        }

        @ParameterizedTest
        @EnumSource(
                value = Authoriser.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = "RESPONSIBLE_MEDICAL_PRACTITIONER")
        void by_anybody_but_the_responsible_doctor_is_refused(Authoriser authoriser) {
            Request request = new Request(ofHours(2), authoriser, Reason.TOO_DISTRESSED, false, null);

            assertThat(grounds(CLOCK.extend(request, HOUR_20))).containsExactly(NOT_THE_RESPONSIBLE_DOCTOR);
        }

        @ParameterizedTest
        @EnumSource(Rank.class)
        void at_a_police_station_needs_a_superintendent(Rank approval) {
            ExtensionDecision decision = CLOCK.extend(atStation(approval), HOUR_20);

            if (approval.compareTo(Rank.SUPERINTENDENT) < 0) {
                assertThat(grounds(decision)).containsExactly(NO_SUPERINTENDENT_APPROVAL);
            } else {
                assertThat(decision).isInstanceOf(ExtensionDecision.Extended.class);
            }
        }

        @Test
        void at_a_police_station_that_nobody_approved_is_refused() {
            assertThat(grounds(CLOCK.extend(atStation(null), HOUR_20))).containsExactly(NO_SUPERINTENDENT_APPROVAL);
        }

        @Test
        void is_given_every_ground_for_refusal_at_once() {
            Request request = new Request(ofHours(13), Authoriser.AMHP, Reason.NO_BED, true, null);

            assertThat(grounds(CLOCK.extend(request, ARRIVAL.plus(ofHours(25)))))
                    .containsExactly(
                            LONGER_THAN_LAW_ALLOWS,
                            PERIOD_HAS_ENDED,
                            REASON_IS_NOT_THE_PERSONS_CONDITION,
                            NOT_THE_RESPONSIBLE_DOCTOR,
                            NO_SUPERINTENDENT_APPROVAL);
        }

        @Test
        void that_happened_too_late_is_flagged() {
            assertThat(CLOCK.breachesOf(request(6), end(CLOCK))).containsExactly(Breach.EXTENDED_AFTER_PERIOD_ENDED);
            assertThat(CLOCK.breachesOf(request(6), HOUR_20)).isEmpty();
        }

        @Test
        void that_the_law_does_not_allow_cannot_be_read_back_into_a_clock() {
            Extension tooLong = new Extension(ofHours(13), HOUR_20);

            assertThatIllegalArgumentException().isThrownBy(() -> new HoldClock(CLOCK.power(), CLOCK.start(), tooLong));
        }
    }

    @Nested
    class A_move {
        @Test
        void in_the_last_second_is_allowed() {
            assertThat(CLOCK.move(end(CLOCK).minusSeconds(1))).isEqualTo(new Decision.Allowed());
        }

        @Test
        void as_the_period_ends_is_refused_and_flagged() {
            assertThat(CLOCK.move(end(CLOCK)))
                    .isEqualTo(new Decision.Refused(List.of(Ground.TRANSFER_AFTER_PERIOD_ENDED)));
            assertThat(CLOCK.move(end(CLOCK)).breaches()).containsExactly(Breach.MOVED_AFTER_PERIOD_ENDED);
        }

        @Test
        void in_an_extended_period_is_allowed() {
            assertThat(extended(CLOCK, request(6), HOUR_20).move(ARRIVAL.plus(ofHours(29))))
                    .isEqualTo(new Decision.Allowed());
        }

        @Test
        void was_not_allowed_before_30_april_2008() {
            Instant arrival = Instant.parse("2008-04-29T10:00:00+01:00");

            assertThat(arrivedAt(arrival).move(arrival.plus(ofHours(1))))
                    .isEqualTo(new Decision.Refused(List.of(Ground.LAW_ALLOWS_NO_TRANSFER)));
            assertThat(arrivedAt(arrival).move(arrival.plus(ofHours(24)))).isEqualTo(new Decision.Allowed());
        }
    }

    @Nested
    class A_person_who_escaped {
        @Test
        void on_the_way_may_be_taken_back_for_twenty_four_hours() {
            HoldClock travelling = HoldClock.of(ARRIVAL, new ClockStart(Basis.REMOVED, null, null));

            assertThat(travelling.mayRetakeUntil(ARRIVAL)).isEqualTo(ARRIVAL.plus(ofHours(24)));
        }

        @Test
        void after_arrival_may_be_taken_back_until_the_hold_ends() {
            assertThat(CLOCK.retake(HOUR_20, end(CLOCK).minusSeconds(1))).isEqualTo(new Decision.Allowed());
            assertThat(CLOCK.retake(HOUR_20, end(CLOCK)))
                    .isEqualTo(new Decision.Refused(List.of(Ground.RETAKE_TIME_HAS_PASSED)));
        }
    }

    private static ClockStart arrival(Instant at) {
        return new ClockStart(Basis.REMOVED, at, PlaceOfSafety.HBPOS);
    }

    private static HoldClock arrivedAt(Instant arrival) {
        return HoldClock.of(arrival, arrival(arrival));
    }

    private static Instant end(HoldClock clock) {
        return Objects.requireNonNull(clock.mustEndBy());
    }

    private static Request request(int hours) {
        return request(ofHours(hours));
    }

    private static Request request(Duration length) {
        return new Request(length, Authoriser.RESPONSIBLE_MEDICAL_PRACTITIONER, Reason.TOO_DISTRESSED, false, null);
    }

    private static Request atStation(Rank approval) {
        return new Request(
                ofHours(2), Authoriser.RESPONSIBLE_MEDICAL_PRACTITIONER, Reason.TOO_DISTRESSED, true, approval);
    }

    private static HoldClock extended(HoldClock clock, Request request, Instant at) {
        return switch (clock.extend(request, at)) {
            case ExtensionDecision.Extended(HoldClock extended) -> extended;
            case ExtensionDecision.Refused(List<Ground> grounds) ->
                throw new AssertionError("Refused because of " + grounds);
        };
    }

    private static List<Ground> grounds(ExtensionDecision decision) {
        return switch (decision) {
            case ExtensionDecision.Refused(List<Ground> grounds) -> grounds;
            case ExtensionDecision.Extended _ -> throw new AssertionError("Expected a refusal");
        };
    }
}
