package concordat.law;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import concordat.law.ClockStart.Basis;
import concordat.law.HoldClock.Extension;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockWordsTest {
    private static final Instant ARRIVAL = Instant.parse("2026-03-04T14:32:00Z");

    @Test
    void a_move_is_told_and_did_not_restart_the_clock() {
        assertThat(explain(removed(ARRIVAL, PlaceOfSafety.HBPOS), List.of("St Charles")))
                .isEqualTo("Arrived 14:32 on 4 March. The limit is 24 hours from arrival at the first place of safety"
                        + " (Mental Health Act 1983 s136(2A)); the move to St Charles did not restart it. It ends at"
                        + " 14:32 on 5 March.");
    }

    @Test
    void several_moves_are_told_in_order() {
        assertThat(explain(removed(ARRIVAL, PlaceOfSafety.HBPOS), List.of("St Charles", "Highgate")))
                .contains("; the moves to St Charles, then Highgate did not restart it.");
    }

    @Test
    void an_emergency_department_is_said_to_be_a_place_of_safety() {
        assertThat(explain(removed(ARRIVAL, PlaceOfSafety.EMERGENCY_DEPARTMENT)))
                .startsWith("Arrived at the emergency department, which is a place of safety, at 14:32 on 4 March. The"
                        + " limit is 24 hours from arrival at the first place of safety");
    }

    @Test
    void a_person_kept_is_told_of_the_decision() {
        assertThat(explain(HoldClock.of(ARRIVAL, new ClockStart(Basis.KEPT, ARRIVAL, null))))
                .isEqualTo("The decision to keep the person where they were was made at 14:32 on 4 March. The limit is"
                        + " 24 hours from that decision (Mental Health Act 1983 s136(2A)). It ends at 14:32 on 5"
                        + " March.");
    }

    @Test
    void a_person_kept_under_a_warrant_is_told_of_the_entry() {
        assertThat(explain(HoldClock.of(ARRIVAL, new ClockStart(Basis.WARRANT_KEPT, ARRIVAL, null))))
                .isEqualTo("The constable first entered under the warrant at 14:32 on 4 March. The limit is 24 hours"
                        + " from that entry (Mental Health Act 1983 s135, as amended by Policing and Crime Act 2017"
                        + " s82). It ends at 14:32 on 5 March.");
    }

    @Test
    void a_person_removed_on_a_warrant_is_told_of_the_arrival_and_of_section_135() {
        ClockStart start = new ClockStart(Basis.WARRANT_REMOVED, ARRIVAL, PlaceOfSafety.HBPOS);

        assertThat(explain(HoldClock.of(ARRIVAL, start), List.of("St Charles")))
                .isEqualTo("Removed on a warrant, and arrived 14:32 on 4 March. The limit is 24 hours from arrival at"
                        + " the first place of safety (Mental Health Act 1983 s135, as amended by Policing and Crime"
                        + " Act 2017 s82); the move to St Charles did not restart it. It ends at 14:32 on 5 March.");
    }

    @Test
    void a_person_on_the_way_on_a_warrant_is_told_of_section_135() {
        assertThat(explain(HoldClock.of(ARRIVAL, new ClockStart(Basis.WARRANT_REMOVED, null, null))))
                .startsWith("Removed on a warrant, and not yet at a place of safety. The limit of 24 hours begins on"
                        + " arrival at the first one (Mental Health Act 1983 s135");
    }

    @Test
    void a_hold_that_is_over_is_told_in_the_past() {
        assertThat(over(3600)).endsWith("It would have ended at 14:32 on 5 March.");
        assertThat(over(86_400)).endsWith("It ended at 14:32 on 5 March.");
        assertThat(over(90_000)).endsWith("It ran out at 14:32 on 5 March, and the detention was ended 1 hour later.");
    }

    @Test
    void a_hold_that_ran_out_while_nobody_ended_it_says_how_long_ago_and_what_must_happen_now() {
        assertThat(at(86_399)).endsWith("It ends at 14:32 on 5 March.");
        assertThat(at(86_400)).contains("It ran out at 14:32 on 5 March, less than a minute ago");
        assertThat(at(86_400 + 11_400))
                .doesNotContain("It ends")
                .endsWith("It ran out at 14:32 on 5 March, 3 hours 10 minutes ago, and nothing renews it. The person is"
                        + " free to leave: tell them so, unless another power applies, and end the detention here.");
    }

    @Test
    void an_escape_is_told_until_when_they_may_be_taken_back_and_afterwards_until_when_they_could() {
        HoldClock clock = removed(ARRIVAL, PlaceOfSafety.HBPOS);
        Instant escaped = ARRIVAL.plusSeconds(3600);

        assertThat(ClockWords.explainRetaking(clock, escaped, escaped))
                .isEqualTo("They may be taken back before 14:32 on 5 March: when the hold itself ends, because the"
                        + " person had arrived at a place of safety; the escape does not stop the clock (Mental Health"
                        + " Act 1983 s138).");
        assertThat(ClockWords.explainRetaking(clock, escaped, ARRIVAL.plus(ofHours(26))))
                .startsWith("They could be taken back before 14:32 on 5 March: when the hold itself ended")
                .endsWith("That passed 2 hours ago. Treat the person as a new concern: ask what help they need now.");
    }

    @Test
    void a_journey_is_told_as_not_yet_begun() {
        assertThat(explain(HoldClock.of(ARRIVAL, new ClockStart(Basis.REMOVED, null, null))))
                .isEqualTo("Not yet at a place of safety. The limit of 24 hours begins on arrival at the first one"
                        + " (Mental Health Act 1983 s136(2A)); the person is detained on the way there all the same.");
    }

    @Test
    void an_extension_is_told_with_its_reason_in_law() {
        HoldClock clock = removed(ARRIVAL, PlaceOfSafety.HBPOS);
        HoldClock extended = new HoldClock(
                clock.power(), clock.start(), new Extension(ofHours(6).plusMinutes(30), ARRIVAL.plus(ofHours(20))));

        assertThat(explain(extended))
                .endsWith("(Mental Health Act 1983 s136(2A)). It was extended by 6 hours 30 minutes at 10:32 on 5 March"
                        + " because of the person's condition (Mental Health Act 1983 s136B), and cannot be extended"
                        + " again. It ends at 21:02 on 5 March.");
    }

    @Test
    void the_old_law_says_why_it_applies() {
        Instant detained = Instant.parse("2017-12-10T23:59:00Z");
        ClockStart arrival =
                new ClockStart(Basis.REMOVED, Instant.parse("2017-12-11T00:20:00Z"), PlaceOfSafety.POLICE_STATION);

        assertThat(explain(HoldClock.of(detained, arrival)))
                .isEqualTo("Arrived 00:20 on 11 December. The limit is 72 hours from arrival at the first place of"
                        + " safety, because the person was detained before 11 December 2017 (Mental Health Act 1983"
                        + " s136(2) as enacted). It ends at 00:20 on 14 December.");
    }

    @Test
    void the_night_the_clocks_go_back_is_explained() {
        assertThat(explain(removed(Instant.parse("2026-10-24T19:00:00Z"), PlaceOfSafety.HBPOS)))
                .startsWith("Arrived 20:00 on 24 October.")
                .endsWith("The clocks go back in that time, which adds no hour to it. It ends at 19:00 on 25 October.");
    }

    @Test
    void the_night_the_clocks_go_forward_is_explained() {
        assertThat(explain(removed(Instant.parse("2026-03-28T20:00:00Z"), PlaceOfSafety.HBPOS)))
                .endsWith("The clocks go forward in that time, which takes no hour from it. It ends at 21:00 on 29"
                        + " March.");
    }

    @Test
    void the_hour_that_comes_twice_is_told_apart() {
        assertThat(London.words(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("01:30 BST on 25 October");
        assertThat(London.words(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("01:30 GMT on 25 October");
        assertThat(London.words(Instant.parse("2026-10-25T02:30:00Z"))).isEqualTo("02:30 on 25 October");
    }

    private static String explain(HoldClock clock) {
        return explain(clock, List.of());
    }

    /// While it runs.
    private static String explain(HoldClock clock, List<String> laterPlaces) {
        return ClockWords.explain(clock, laterPlaces, null, Instant.MIN);
    }

    /// So long after arrival, with no end recorded.
    private static String at(long seconds) {
        return ClockWords.explain(removed(ARRIVAL, PlaceOfSafety.HBPOS), List.of(), null, ARRIVAL.plusSeconds(seconds));
    }

    /// Ended so long after arrival.
    private static String over(long seconds) {
        Instant ended = ARRIVAL.plusSeconds(seconds);
        return ClockWords.explain(removed(ARRIVAL, PlaceOfSafety.HBPOS), List.of(), ended, ended.plusSeconds(60));
    }

    private static HoldClock removed(Instant arrival, PlaceOfSafety place) {
        return HoldClock.of(arrival, new ClockStart(Basis.REMOVED, arrival, place));
    }
}
