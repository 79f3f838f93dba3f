package concordat.insight;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.detentions.Ethnicity;
import concordat.detentions.Outcome;
import concordat.detentions.ReturnedDetention;
import concordat.detentions.Sex;
import concordat.law.ClockStart;
import concordat.law.Consultation;
import concordat.law.Conveyance;
import concordat.law.PlaceOfSafety;
import concordat.law.PlaceOfSafetyRule.Age;
import concordat.law.Rank;
import concordat.records.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
    private static final Instant DETAINED = Instant.parse("2026-05-01T22:30:00Z");

    @Nested
    class A_row {
        @Test
        void guesses_nothing_of_which_nothing_is_known() {
            List<String> row = Codes.of("MPS", new FinancialYear(2026), nothingKnown());

            assertThat(row).hasSameSizeAs(Field.values());
            assertThat(code(row, Field.FORCE_CODE)).isEqualTo("01");
            assertThat(List.of(
                            code(row, Field.AGE_BAND),
                            code(row, Field.SEX),
                            code(row, Field.ETHNICITY_SELF),
                            code(row, Field.ETHNICITY_OFFICER),
                            code(row, Field.PLACE_OF_SAFETY),
                            code(row, Field.TRANSPORT),
                            code(row, Field.CONSULTED),
                            code(row, Field.ASSESSED_AT)))
                    .containsOnly("NK");
            assertThat(code(row, Field.REASON_POLICE_VEHICLE)).isEmpty();
            assertThat(code(row, Field.REASON_POLICE_STATION)).isEmpty();
        }

        @Test
        void tells_a_police_vehicle_and_a_police_station_with_their_reasons() {
            List<String> row = Codes.of("COLP", new FinancialYear(2026), atStation());

            assertThat(code(row, Field.FORCE_CODE)).isEqualTo("48");
            assertThat(code(row, Field.PLACE_OF_SAFETY)).isEqualTo("POLICE_STATION");
            assertThat(code(row, Field.REASON_POLICE_STATION)).isEqualTo("BEHAVIOUR_RISK");
            assertThat(code(row, Field.REG2_NO_OTHER_PLACE)).isEqualTo("NO");
            assertThat(code(row, Field.REG2_AUTHORISED_BY)).isEqualTo("INSPECTOR");
            assertThat(code(row, Field.TRANSPORT)).isEqualTo("POLICE_VEHICLE");
            assertThat(code(row, Field.REASON_POLICE_VEHICLE)).isEqualTo("AMBULANCE_NOT_REQUESTED");
            assertThat(code(row, Field.AMBULANCE_ASKED_AT)).isEmpty();
            assertThat(code(row, Field.ETHNICITY_SELF)).isEqualTo("B2");
            assertThat(code(row, Field.CONSULTED_ROLE)).isEqualTo("AMHP");
        }

        @Test
        void names_a_force_whose_code_nobody_gave_us_as_not_known() {
            assertThat(code(Codes.of("BTP", new FinancialYear(2026), nothingKnown()), Field.FORCE_CODE))
                    .isEqualTo("NK");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2015-05-03, U11", // eleven on the second day after, by the calendar of London
        "2015-05-01, 11-13",
        "2012-05-02, 11-13",
        "2012-05-01, 14-15",
        "2010-05-01, 16-17",
        "2008-05-02, 16-17",
        "2008-05-01, 18+",
        "2027-01-01, NK"
    })
    void an_age_is_of_the_day_of_detention(LocalDate born, String band) {
        assertThat(Codes.ageBand(new Age.BornOn(born), DETAINED)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"18, 90, 18+", "16, 17, 16-17", "17, 18, NK", "10, 11, NK"})
    void an_age_that_was_judged_counts_where_all_of_it_is_in_one_band(int youngest, int oldest, String band) {
        assertThat(Codes.ageBand(new Age.Between(youngest, oldest), DETAINED)).isEqualTo(band);
    }

    @Test
    void a_cell_that_a_spreadsheet_would_reckon_with_is_only_text() {
        assertThat(Csv.line(List.of("=1+1", "a,b", "\"x\"", "NK"))).isEqualTo("'=1+1,\"a,b\",\"\"\"x\"\"\",NK\n");
    }

    private static String code(List<String> row, Field field) {
        return row.get(field.ordinal());
    }

    private static ReturnedDetention nothingKnown() {
        return new ReturnedDetention(
                new RecordId(UUID.randomUUID()),
                "DET-2026-000001",
                "S136",
                DETAINED,
                null,
                null,
                null,
                Sex.NOT_KNOWN,
                null,
                null,
                ClockStart.Basis.REMOVED,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                Outcome.COMMUNITY,
                DETAINED.plusSeconds(3600));
    }

    private static ReturnedDetention atStation() {
        return new ReturnedDetention(
                new RecordId(UUID.randomUUID()),
                "DET-2026-000002",
                "S136",
                DETAINED,
                LocalDate.of(1990, 1, 1),
                null,
                null,
                Sex.FEMALE,
                Ethnicity.SelfDefined.B2,
                Ethnicity.OfficerDefined.B,
                ClockStart.Basis.REMOVED,
                DETAINED,
                PlaceOfSafety.POLICE_STATION,
                true,
                true,
                false,
                true,
                Rank.INSPECTOR,
                Conveyance.Mode.POLICE_VEHICLE,
                Conveyance.PoliceVehicleReason.AMBULANCE_NOT_REQUESTED,
                null,
                true,
                Consultation.Role.AMHP,
                DETAINED,
                DETAINED,
                null,
                null,
                null,
                null);
    }
}
