package concordat.places.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.places.ClosedReason;
import concordat.places.DeclineReason;
import concordat.places.gaps.GapReport.Sum;
import concordat.places.gaps.GapStore.Asked;
import concordat.places.gaps.GapStore.Closed;
import concordat.places.gaps.GapStore.Declined;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GapReportTest {
    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final Map<String, String> BOROUGHS = Map.of("E09000007", "Camden");

    @Nested
    class A_closure {
        @Test
        void is_counted_in_each_hour_of_the_day_into_which_it_lasted() {
            assertThat(GapReport.minutesByHour(london("2026-03-04T22:45"), london("2026-03-05T01:15")))
                    .containsExactly(Map.entry(0, 60L), Map.entry(1, 15L), Map.entry(22, 15L), Map.entry(23, 60L));
        }

        @Test
        void lasts_as_long_as_it_really_did_on_the_night_on_which_the_clocks_go_back() {
            assertThat(GapReport.minutesByHour(london("2026-10-25T00:00"), london("2026-10-25T03:00")))
                    .containsExactly(Map.entry(0, 60L), Map.entry(1, 120L), Map.entry(2, 60L));
        }

        @Test
        void of_two_days_is_forty_eight_suite_hours_lost() {
            GapReport report = report(List.of(), List.of(closed("2026-03-04T00:00", "2026-03-06T00:00", false)));

            assertThat(report.total().closedMinutes()).isEqualTo(48 * 60);
            assertThat(report.byHour()).hasSize(24).allMatch(sum -> sum.closedMinutes() == 120);
            assertThat(report.byBorough()).extracting(Sum::of).containsExactly("Camden");
        }

        @Test
        void is_counted_once_in_the_hour_in_which_it_began_however_often_it_is_said_again() {
            GapReport report = report(
                    List.of(),
                    List.of(
                            closed("2026-03-04T22:45", "2026-03-05T01:15", false),
                            closed("2026-03-05T01:15", "2026-03-05T02:00", true)));

            assertThat(report.total().closures()).isEqualTo(1);
            assertThat(report.byHour().get(22).closures()).isEqualTo(1);
            assertThat(report.byHour().get(23)).isEqualTo(new Sum("23:00 to 23:59", 0, 0, 0, 60));
            assertThat(report.csv()).isEqualTo("""
                    kind,hour,borough,reason,asked_or_began_in_hour,minutes\r
                    Suite closed,0,"Camden","No staff",0,60\r
                    Suite closed,1,"Camden","No staff",0,60\r
                    Suite closed,22,"Camden","No staff",1,15\r
                    Suite closed,23,"Camden","No staff",0,60\r
                    """);
        }

        private static Closed closed(String since, String until, boolean continues) {
            return new Closed("E09000007", "A place", ClosedReason.NO_STAFF, london(since), london(until), continues);
        }
    }

    @Nested
    class A_decline {
        @Test
        void is_counted_by_hour_borough_and_reason_with_what_was_waited_for_it() {
            GapReport report = report(
                    List.of(
                            new Declined(2, "Camden", DeclineReason.NO_STAFF, 3, 40),
                            new Declined(2, "Brent", DeclineReason.NO_CAPACITY, 1, 5)),
                    List.of());

            assertThat(report.byHour().get(2)).isEqualTo(new Sum("02:00 to 02:59", 4, 45, 0, 0));
            assertThat(report.byReason())
                    .extracting(Sum::of, Sum::declines)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Declined: No free suite", 1L),
                            org.assertj.core.groups.Tuple.tuple("Declined: Not enough staff", 3L));
        }
    }

    @Nested
    class The_download {
        @Test
        void is_the_same_to_the_last_letter_however_the_facts_come_in() {
            Declined one = new Declined(2, "Camden", DeclineReason.NO_STAFF, 3, 40);
            Declined other = new Declined(1, "Brent", DeclineReason.NO_CAPACITY, 1, 5);

            assertThat(report(List.of(one, other), List.of()).csv())
                    .isEqualTo(report(List.of(other, one), List.of()).csv())
                    .isEqualTo("""
                            kind,hour,borough,reason,asked_or_began_in_hour,minutes\r
                            Declined,1,"Brent","No free suite",1,5\r
                            Declined,2,"Camden","Not enough staff",3,40\r
                            """);
        }
    }

    @Nested
    class A_period {
        @Test
        void is_whole_days_in_london() {
            assertThat(MARCH.begins()).isEqualTo(london("2026-03-01T00:00"));
            assertThat(MARCH.ends()).isEqualTo(london("2026-04-01T00:00"));
        }

        @Test
        void is_a_year_at_most() {
            LocalDate first = LocalDate.of(2026, 1, 1);

            assertThat(new Period(first, first.plusDays(365)).isTooLong()).isFalse();
            assertThat(new Period(first, first.plusDays(366)).isTooLong()).isTrue();
        }
    }

    private static GapReport report(List<Declined> declined, List<Closed> closed) {
        return GapReport.of(MARCH, new Asked(4, 0, 4, 0), declined, closed, BOROUGHS);
    }

    private static Instant london(String time) {
        return LocalDateTime.parse(time).atZone(LondonTime.ZONE).toInstant();
    }
}
