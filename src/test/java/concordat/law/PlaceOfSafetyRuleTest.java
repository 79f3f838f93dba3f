package concordat.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import concordat.law.PlaceOfSafetyRule.Age;
import concordat.law.PlaceOfSafetyRule.Occupancy;
import concordat.law.PlaceOfSafetyRule.PlaceUse;
import concordat.law.PlaceOfSafetyRule.StationRemoval;
import concordat.law.PlaceOfSafetyRule.StationTest;
import concordat.law.Rule.Nation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceOfSafetyRuleTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Consultation CONSULTED =
            new Consultation.Held(Consultation.Role.REGISTERED_NURSE, NOW, "The suite at Highgate cannot manage this.");
    private static final StationTest MET = new StationTest(true, true, true, Rank.CONSTABLE, Rank.INSPECTOR, CONSULTED);
    private static final Age ADULT = new Age.BornOn(LocalDate.of(1980, 1, 1));

    @Nested
    class A_police_station {
        @Test
        void may_hold_an_adult_who_meets_every_condition() {
            assertThat(judge(ADULT, MET)).isEqualTo(new Decision.Allowed());
        }

        @Test
        void may_not_hold_a_child_until_their_eighteenth_birthday() {
            assertThat(judge(new Age.BornOn(LocalDate.of(2008, 3, 5)), MET))
                    .isEqualTo(refused(Ground.UNDER_18_AT_POLICE_STATION));
            assertThat(judge(new Age.BornOn(LocalDate.of(2008, 3, 4)), MET)).isEqualTo(new Decision.Allowed());
        }

        @Test
        void counts_a_birthday_by_london_days() {
            Instant justAfterMidnight = Instant.parse("2026-07-01T00:10:00+01:00");
            PlaceUse station = station(new Age.BornOn(LocalDate.of(2008, 7, 1)), lateConsultation(justAfterMidnight));

            assertThat(judge(station, justAfterMidnight)).isEqualTo(new Decision.Allowed());
        }

        @Test
        void counts_a_leap_day_birthday_from_the_first_of_march() {
            Age leapling = new Age.BornOn(LocalDate.of(2008, 2, 29));

            assertThat(judge(station(leapling, MET), Instant.parse("2026-02-28T12:00:00Z"))
                            .breaches())
                    .contains(Breach.CHILD_AT_POLICE_STATION);
            assertThat(judge(station(leapling, MET), Instant.parse("2026-03-01T12:00:00Z"))
                            .breaches())
                    .doesNotContain(Breach.CHILD_AT_POLICE_STATION);
        }

        @ParameterizedTest(name = "from {0} to {1}: {2}")
        @CsvSource({
            "14, 17, UNDER_18_AT_POLICE_STATION",
            "17, 18, AGE_UNKNOWN",
            "0, 99, AGE_UNKNOWN",
        })
        void may_not_hold_somebody_judged_to_be(int youngest, int oldest, Ground ground) {
            assertThat(judge(new Age.Between(youngest, oldest), MET)).isEqualTo(refused(ground));
        }

        @Test
        void may_hold_somebody_judged_to_be_at_the_youngest_eighteen() {
            assertThat(judge(new Age.Between(18, 25), MET)).isEqualTo(new Decision.Allowed());
        }

        @Test
        void may_not_hold_somebody_of_unknown_age_whose_age_must_be_asked() {
            assertThat(judge(new Age.Unknown(), MET)).isEqualTo(refused(Ground.AGE_UNKNOWN));
        }

        @Test
        void is_refused_with_every_ground_at_once() {
            StationTest nothing = new StationTest(false, false, false, Rank.CONSTABLE, Rank.SERGEANT, null);

            assertThat(judge(new Age.Unknown(), nothing))
                    .isEqualTo(refused(
                            Ground.AGE_UNKNOWN,
                            Ground.NO_IMMINENT_RISK,
                            Ground.ANOTHER_PLACE_COULD_HOLD_THEM,
                            Ground.NO_HEALTHCARE_AT_STATION,
                            Ground.NO_INSPECTOR_AUTHORITY,
                            Ground.NO_CONSULTATION_ABOUT_STATION));
        }

        @Test
        void needs_nobody_else_when_an_inspector_decides() {
            StationTest test = new StationTest(true, true, true, Rank.INSPECTOR, null, CONSULTED);

            assertThat(judge(ADULT, test)).isEqualTo(new Decision.Allowed());
        }

        @Test
        void needs_an_inspector_when_an_amhp_decides() {
            StationTest test = new StationTest(true, true, true, null, null, CONSULTED);

            assertThat(judge(ADULT, test)).isEqualTo(refused(Ground.NO_INSPECTOR_AUTHORITY));
        }

        @Test
        void accepts_a_reason_why_consulting_was_not_practicable_and_no_blank_one() {
            assertThat(judge(ADULT, consulted(new Consultation.NotPracticable("He was trying to reach the line."))))
                    .isEqualTo(new Decision.Allowed());
            assertThat(judge(ADULT, consulted(new Consultation.NotPracticable(" "))))
                    .isEqualTo(refused(Ground.NO_CONSULTATION_ABOUT_STATION));
        }

        @Test
        void accepts_a_consultation_whose_advice_was_not_written_down() {
            Consultation silent = new Consultation.Held(Consultation.Role.AMHP, NOW, "");

            assertThat(judge(ADULT, consulted(silent))).isEqualTo(new Decision.Allowed());
        }

        @Test
        void refuses_a_consultation_that_came_after() {
            assertThat(judge(ADULT, lateConsultation(NOW.plusSeconds(1))))
                    .isEqualTo(refused(Ground.NO_CONSULTATION_ABOUT_STATION));
        }

        @Test
        void could_hold_a_child_before_11_december_2017_and_that_case_keeps_the_old_law() {
            PlaceUse station = station(new Age.Between(15, 15), MET);
            Instant detained = Instant.parse("2017-12-10T23:59:59Z");
            Instant used = Instant.parse("2017-12-11T01:00:00Z");

            assertThat(PlaceOfSafetyRule.judge(station, detained, used, StationRemoval.NOT_COMMENCED))
                    .isEqualTo(new Decision.Allowed());
            assertThat(PlaceOfSafetyRule.judge(station, used, used, StationRemoval.NOT_COMMENCED)
                            .breaches())
                    .containsExactly(Breach.CHILD_AT_POLICE_STATION);
        }

        @Test
        void stops_being_a_place_of_safety_in_each_nation_on_its_own_day() {
            StationRemoval removal = new StationRemoval(LocalDate.of(2026, 3, 4), null);
            PlaceUse english = new PlaceUse.PoliceStation(ADULT, MET, Nation.ENGLAND);
            PlaceUse welsh = new PlaceUse.PoliceStation(ADULT, MET, Nation.WALES);
            Instant theDayBefore = Instant.parse("2026-03-03T23:59:59Z");

            assertThat(PlaceOfSafetyRule.judge(english, NOW, NOW, removal))
                    .isEqualTo(refused(Ground.POLICE_STATIONS_REMOVED));
            assertThat(PlaceOfSafetyRule.judge(english, theDayBefore, NOW, removal))
                    .isEqualTo(new Decision.Allowed());
            assertThat(PlaceOfSafetyRule.judge(welsh, NOW, NOW, removal)).isEqualTo(new Decision.Allowed());
        }
    }

    @Nested
    class A_home {
        @ParameterizedTest(name = "{0}, person {1}, occupier {2}: {3}")
        @CsvSource({
            "SOLE_OCCUPIER, true, false,",
            "SOLE_OCCUPIER, false, true, PERSON_DOES_NOT_AGREE",
            "JOINT_OCCUPIER, true, true,",
            "JOINT_OCCUPIER, true, false, OCCUPIER_DOES_NOT_AGREE",
            "JOINT_OCCUPIER, false, true, PERSON_DOES_NOT_AGREE",
            "NOT_AN_OCCUPIER, true, true,",
            "NOT_AN_OCCUPIER, true, false, OCCUPIER_DOES_NOT_AGREE",
        })
        void needs_the_consents_of_section_135(Occupancy occupancy, boolean person, boolean occupier, Ground ground) {
            assertThat(judge(new PlaceUse.PrivateHome(occupancy, person, occupier), NOW))
                    .isEqualTo(ground == null ? new Decision.Allowed() : refused(ground));
        }

        @Test
        void needed_none_of_them_for_a_person_detained_before_11_december_2017() {
            PlaceUse home = new PlaceUse.PrivateHome(Occupancy.SOLE_OCCUPIER, false, false);
            Instant detained = Instant.parse("2017-12-10T23:59:59Z");

            assertThat(PlaceOfSafetyRule.judge(
                            home, detained, detained.plusSeconds(3600), StationRemoval.NOT_COMMENCED))
                    .isEqualTo(new Decision.Allowed());
        }

        @Test
        void used_against_everyones_wish_is_flagged_for_each() {
            assertThat(judge(new PlaceUse.PrivateHome(Occupancy.JOINT_OCCUPIER, false, false), NOW)
                            .breaches())
                    .containsExactly(Breach.HOME_USED_AGAINST_PERSONS_WISH, Breach.HOME_USED_WITHOUT_OCCUPIER);
        }
    }

    @Nested
    class Another_place {
        @Test
        void needs_its_manager_to_agree() {
            assertThat(judge(new PlaceUse.OtherSuitable(true), NOW)).isEqualTo(new Decision.Allowed());
            assertThat(judge(new PlaceUse.OtherSuitable(false), NOW)).isEqualTo(refused(Ground.MANAGER_DOES_NOT_AGREE));
        }

        @ParameterizedTest
        @EnumSource(
                value = PlaceOfSafety.class,
                names = {"HBPOS", "EMERGENCY_DEPARTMENT", "CARE_HOME"})
        void for_care_needs_nothing_more(PlaceOfSafety place) {
            assertThat(judge(new PlaceUse.CarePlace(place), NOW)).isEqualTo(new Decision.Allowed());
        }

        @ParameterizedTest
        @EnumSource(
                value = PlaceOfSafety.class,
                names = {"POLICE_STATION", "PRIVATE_HOME", "OTHER_SUITABLE"})
        void cannot_pass_for_one_of_care(PlaceOfSafety place) {
            assertThatIllegalArgumentException().isThrownBy(() -> new PlaceUse.CarePlace(place));
        }
    }

    private static Decision judge(Age age, StationTest test) {
        return judge(station(age, test), NOW);
    }

    private static Decision judge(PlaceUse use, Instant at) {
        return PlaceOfSafetyRule.judge(use, at, at, StationRemoval.NOT_COMMENCED);
    }

    private static PlaceUse station(Age age, StationTest test) {
        return new PlaceUse.PoliceStation(age, test, Nation.ENGLAND);
    }

    private static StationTest consulted(Consultation consultation) {
        return new StationTest(true, true, true, Rank.CONSTABLE, Rank.INSPECTOR, consultation);
    }

    private static StationTest lateConsultation(Instant at) {
        return consulted(new Consultation.Held(Consultation.Role.AMHP, at, "Agreed."));
    }

    private static Decision refused(Ground... grounds) {
        return new Decision.Refused(List.of(grounds));
    }
}
