package concordat.law;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.law.Conveyance.Mode;
import concordat.law.Conveyance.PoliceVehicleReason;
import concordat.law.Conveyance.Prompt;
import concordat.law.ProtectiveSearch.Part;
import concordat.law.ProtectiveSearch.Search;
import concordat.law.RightCareRightPerson.Outcome;
import concordat.law.RightCareRightPerson.Threshold;
import concordat.law.RiskToOthers.Evidence;
import concordat.law.RiskToOthers.Sign;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperationsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    @Nested
    class Consulting {
        @Test
        void before_the_decision_raises_no_warning() {
            assertThat(warnings(new Consultation.Held(Consultation.Role.PARAMEDIC, NOW, "Take her to hospital.")))
                    .isEmpty();
        }

        @Test
        void nobody_is_warned_of() {
            assertThat(warnings(null)).containsExactly(Warning.NOT_CONSULTED);
        }

        @Test
        void after_the_decision_is_warned_of() {
            assertThat(warnings(new Consultation.Held(Consultation.Role.AMHP, NOW.plusSeconds(1), "Late.")))
                    .containsExactly(Warning.CONSULTED_AFTER_DECISION);
        }

        @Test
        void without_writing_down_the_advice_is_warned_of() {
            assertThat(warnings(new Consultation.Held(Consultation.Role.AMHP, NOW, "")))
                    .containsExactly(Warning.NO_ADVICE_RECORDED);
        }

        @Test
        void may_be_impracticable_for_a_reason() {
            assertThat(warnings(new Consultation.NotPracticable("On the parapet.")))
                    .isEmpty();
            assertThat(warnings(new Consultation.NotPracticable("")))
                    .containsExactly(Warning.NO_REASON_CONSULTATION_NOT_PRACTICABLE);
        }

        @Test
        void was_no_duty_before_december_2017() {
            assertThat(Consultation.beforeDetention(null, Instant.parse("2017-12-10T12:00:00Z")))
                    .isEmpty();
        }

        @Test
        void rests_on_unverified_regulations_for_two_of_the_roles() {
            assertThat(Arrays.stream(Consultation.Role.values())
                            .filter(role -> role.citation().unverified()))
                    .containsExactly(Consultation.Role.OCCUPATIONAL_THERAPIST, Consultation.Role.PARAMEDIC);
        }

        private static List<Warning> warnings(Consultation consultation) {
            return Consultation.beforeDetention(consultation, NOW);
        }
    }

    @Nested
    class A_private_dwelling {
        @ParameterizedTest
        @CsvSource({"DWELLING, true", "DWELLING_GROUNDS, true", "SHARED_GROUNDS, false", "ANYWHERE_ELSE, false"})
        void is_warned_of_with_what_to_do_instead(PrivateDwelling.Location location, boolean warned) {
            assertThat(PrivateDwelling.warnings(location).contains(Warning.PRIVATE_DWELLING))
                    .isEqualTo(warned);
            assertThat(PrivateDwelling.alternatives(location).isEmpty()).isEqualTo(!warned);
        }
    }

    @Nested
    class A_police_vehicle {
        @Test
        void needs_its_reason_and_when_an_ambulance_was_asked_for() {
            assertThat(Conveyance.judge(Mode.POLICE_VEHICLE, null, null))
                    .isEqualTo(refused(Ground.NO_REASON_FOR_POLICE_VEHICLE, Ground.NO_AMBULANCE_REQUEST_TIME));
        }

        @ParameterizedTest
        @EnumSource(PoliceVehicleReason.class)
        void needs_the_time_unless_no_ambulance_was_requested(PoliceVehicleReason reason) {
            boolean needed = Conveyance.judge(Mode.POLICE_VEHICLE, reason, null)
                    .breaches()
                    .contains(Breach.POLICE_VEHICLE_WITHOUT_AMBULANCE_TIME);

            assertThat(needed).isEqualTo(reason != PoliceVehicleReason.AMBULANCE_NOT_REQUESTED);
        }

        @Test
        void is_not_excused_by_a_reason_that_nobody_knows() {
            assertThat(Conveyance.judge(Mode.POLICE_VEHICLE, PoliceVehicleReason.NOT_KNOWN, NOW))
                    .isEqualTo(refused(Ground.NO_REASON_FOR_POLICE_VEHICLE));
        }

        @ParameterizedTest
        @EnumSource(value = Mode.class, mode = EnumSource.Mode.EXCLUDE, names = "POLICE_VEHICLE")
        void is_the_only_mode_that_needs_one(Mode mode) {
            assertThat(Conveyance.judge(mode, null, null)).isEqualTo(new Decision.Allowed());
        }
    }

    @Nested
    class An_ambulance {
        @Test
        void is_due_in_thirty_minutes_since_1_april_2014() {
            assertThat(Conveyance.ambulanceDue(Instant.parse("2014-04-01T00:00:00+01:00")))
                    .isEqualTo("2014-03-31T23:30:00Z");
            assertThat(Conveyance.ambulanceDue(Instant.parse("2014-03-31T23:59:59+01:00")))
                    .isNull();
        }

        @Test
        void is_called_at_once_for_somebody_restrained() {
            assertThat(Conveyance.prompts(true, false, false, false))
                    .containsExactly(Prompt.CALL_AMBULANCE_NOW, Prompt.NAME_SAFETY_OFFICER);
        }

        @Test
        void already_on_its_way_is_told_of_the_emergency() {
            assertThat(Conveyance.prompts(false, false, true, true))
                    .containsExactly(Prompt.TELL_AMBULANCE_IT_IS_AN_EMERGENCY);
        }

        @Test
        void comes_before_all_else_for_somebody_face_down() {
            assertThat(Conveyance.prompts(true, true, true, false))
                    .containsExactly(Prompt.CALL_AMBULANCE_NOW, Prompt.NAME_SAFETY_OFFICER, Prompt.TIME_FACE_DOWN);
        }

        @Test
        void is_not_prompted_for_a_calm_person() {
            assertThat(Conveyance.prompts(false, false, false, false)).isEmpty();
        }
    }

    @Nested
    class Care_at_a_police_station {
        @Test
        void is_checked_every_thirty_minutes() {
            assertThat(StationCare.breachesOfHealthCheck(NOW, NOW, NOW.plusSeconds(1800)))
                    .isEmpty();
            assertThat(StationCare.breachesOfHealthCheck(NOW, NOW, NOW.plusSeconds(1801)))
                    .containsExactly(Breach.HEALTH_CHECK_LATE);
        }

        @Test
        void was_not_owed_to_somebody_detained_before_11_december_2017() {
            Instant before = Instant.parse("2017-12-10T12:00:00Z");

            assertThat(StationCare.breachesOfHealthCheck(before, before, before.plusSeconds(1801)))
                    .isEmpty();
            assertThat(StationCare.breachesOfReview(before, before, false, before.plusSeconds(3601)))
                    .isEmpty();
        }

        @Test
        void is_reviewed_hourly_or_three_hourly_asleep() {
            assertThat(StationCare.breachesOfReview(NOW, NOW, false, NOW.plusSeconds(3600)))
                    .isEmpty();
            assertThat(StationCare.breachesOfReview(NOW, NOW, false, NOW.plusSeconds(3601)))
                    .containsExactly(Breach.STATION_REVIEW_LATE);
            assertThat(StationCare.breachesOfReview(NOW, NOW, true, NOW.plusSeconds(3 * 3600)))
                    .isEmpty();
        }
    }

    @Nested
    class Not_attending {
        @Test
        void is_allowed_when_everything_owed_is_written_down() {
            assertThat(RightCareRightPerson.judge(complete(Outcome.NO_DEPLOY_TRANSFER), NOW))
                    .isEqualTo(new Decision.Allowed());
        }

        @ParameterizedTest
        @EnumSource(
                value = Outcome.class,
                names = {"NO_DEPLOY_SIGNPOST", "NO_DEPLOY_TRANSFER"})
        void is_refused_with_everything_that_is_missing(Outcome outcome) {
            assertThat(RightCareRightPerson.judge(empty(outcome), NOW))
                    .isEqualTo(refused(
                            Ground.NO_REASON_FOR_NOT_ATTENDING,
                            Ground.NO_RECEIVING_AGENCY,
                            Ground.NO_REASSESSMENT_TIME,
                            Ground.CALLER_NOT_TOLD));
        }

        @Test
        void with_advice_alone_needs_no_other_agency() {
            assertThat(RightCareRightPerson.judge(empty(Outcome.ADVICE_ONLY), NOW))
                    .isEqualTo(refused(
                            Ground.NO_REASON_FOR_NOT_ATTENDING, Ground.NO_REASSESSMENT_TIME, Ground.CALLER_NOT_TOLD));
        }

        @Test
        void needs_a_reassessment_after_the_decision() {
            assertThat(RightCareRightPerson.judge(complete(Outcome.NO_DEPLOY_SIGNPOST), NOW.plusSeconds(3600)))
                    .isEqualTo(refused(Ground.NO_REASSESSMENT_TIME));
        }

        @Test
        void is_warned_of_where_the_agreement_says_attend() {
            RightCareRightPerson.Record record = new RightCareRightPerson.Record(
                    Outcome.ADVICE_ONLY, Set.of(Threshold.IMMEDIATE_RISK_TO_LIFE), "", "", null, "");

            assertThat(RightCareRightPerson.warnings(record))
                    .containsExactly(Warning.NOT_ATTENDING_THOUGH_THRESHOLD_MET);
            assertThat(RightCareRightPerson.suggested(record.thresholdsMet())).isEqualTo(Outcome.DEPLOY);
            assertThat(RightCareRightPerson.suggested(Set.of())).isEqualTo(Outcome.NO_DEPLOY_SIGNPOST);
        }

        @Test
        void is_no_matter_when_police_attend() {
            assertThat(RightCareRightPerson.judge(empty(Outcome.DEPLOY), NOW)).isEqualTo(new Decision.Allowed());
            assertThat(RightCareRightPerson.warnings(empty(Outcome.DEPLOY))).isEmpty();
        }

        private static RightCareRightPerson.Record empty(Outcome outcome) {
            return new RightCareRightPerson.Record(outcome, Set.of(), "", " ", null, "");
        }

        private static RightCareRightPerson.Record complete(Outcome outcome) {
            return new RightCareRightPerson.Record(
                    outcome,
                    Set.of(),
                    "No crime and no immediate risk.",
                    "Crisis line",
                    NOW.plusSeconds(3600),
                    "A nurse will call you within the hour.");
        }
    }

    @Nested
    class Risk_to_others {
        @Test
        void is_never_raised_by_a_mental_health_flag() {
            long seed = Long.getLong("seed", System.nanoTime());
            System.out.println("Risk_to_others: -Dseed=" + seed);
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < 1000; i++) {
                Set<Sign> signs = EnumSet.noneOf(Sign.class);
                Arrays.stream(Sign.values()).filter(_ -> random.nextBoolean()).forEach(signs::add);

                assertThat(RiskToOthers.from(new Evidence(true, signs)))
                        .as("%s, seed %d", signs, seed)
                        .isEqualTo(RiskToOthers.from(new Evidence(false, signs)));
            }
        }

        @Test
        void is_the_greatest_that_any_sign_shows() {
            assertThat(RiskToOthers.from(new Evidence(true, Set.of()))).isEqualTo(RiskToOthers.NO_EVIDENCE);
            assertThat(RiskToOthers.from(new Evidence(false, Set.of(Sign.VIOLENCE_BEFORE))))
                    .isEqualTo(RiskToOthers.POSSIBLE);
            assertThat(RiskToOthers.from(new Evidence(false, Set.of(Sign.VIOLENCE_BEFORE, Sign.WEAPON_IN_HAND))))
                    .isEqualTo(RiskToOthers.IMMEDIATE);
        }
    }

    @Nested
    class A_protective_search {
        @Test
        void of_coat_jacket_gloves_and_mouth_is_allowed_on_reasonable_grounds() {
            Set<Part> parts = EnumSet.complementOf(EnumSet.of(Part.ANYTHING_ELSE));

            assertThat(ProtectiveSearch.judge(new Search(true, true, parts), NOW))
                    .isEqualTo(new Decision.Allowed());
        }

        @Test
        void is_refused_without_grounds_or_beyond_its_limits() {
            assertThat(ProtectiveSearch.judge(new Search(false, false, Set.of(Part.ANYTHING_ELSE)), NOW))
                    .isEqualTo(refused(
                            Ground.NO_DANGER_BELIEVED, Ground.NO_CONCEALED_ITEM_BELIEVED, Ground.SEARCH_TOO_FAR));
        }

        @Test
        void was_no_power_before_december_2017() {
            Instant before = Instant.parse("2017-12-10T12:00:00Z");

            assertThat(ProtectiveSearch.judge(new Search(true, true, Set.of(Part.JACKET)), before))
                    .isEqualTo(refused(Ground.LAW_ALLOWS_NO_SEARCH));
        }
    }

    @Test
    void an_appropriate_adult_is_told_of_only_at_a_police_station() {
        assertThat(Right.toldAt(PlaceOfSafety.POLICE_STATION)).containsExactly(Right.values());
        assertThat(Right.toldAt(PlaceOfSafety.HBPOS)).doesNotContain(Right.APPROPRIATE_ADULT);
    }

    private static Decision refused(Ground... grounds) {
        return new Decision.Refused(List.of(grounds));
    }
}
