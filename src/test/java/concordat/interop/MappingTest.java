package concordat.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.incidents.ImportedIncident;
import concordat.incidents.ImportedIncident.Moment;
import concordat.incidents.ImportedIncident.Outcome;
import concordat.incidents.IncidentId;
import concordat.incidents.Known;
import concordat.interop.ReadIncident.Meanings;
import concordat.interop.ReadIncident.Reading;
import concordat.interop.ReadIncident.Unmapped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class MappingTest {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final List<String> NAMES = Mappings.NAMES;

    @TempDir
    Path directory;

    @Nested
    class A_mapping {
        @ParameterizedTest
        @FieldSource("concordat.interop.MappingTest#NAMES")
        void that_ships_contradicts_itself_nowhere(String name) {
            Mapping mapping = Mappings.load(name);

            assertThat(mapping.name()).isEqualTo(name);
            assertThat(mapping.problems()).isEmpty();
        }

        @Test
        void that_is_not_there_names_those_that_are() {
            assertThatThrownBy(() -> Mappings.load("nowhere.json"))
                    .isInstanceOf(CannotImport.class)
                    .hasMessageContaining("seattle-crisis, lane-county-mobile-crisis, san-diego-cad");
        }

        @Test
        void that_names_an_unknown_label_is_refused() throws Exception {
            String json = new String(
                            getClass()
                                    .getResourceAsStream("/imports/san-diego-cad.json")
                                    .readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\"received\"\n  ]", "\"recieved\"\n  ]");
            Path file = Files.writeString(directory.resolve("own.json"), json);

            assertThatThrownBy(() -> Mappings.load(file.toString())).hasMessageContaining("no time is called recieved");
        }
    }

    @Nested
    class A_Seattle_template {
        @Test
        void that_repeats_once_a_disposition_is_one_incident_with_several_outcomes() throws Exception {
            ImportedIncident incident =
                    read("seattle-crisis", Samples.SEATTLE, "900001").incident();

            assertThat(incident.outcomes())
                    .containsExactly(
                            new Outcome("Emergent Detention / ITA", "Emergency detention (Involuntary Treatment Act)"),
                            new Outcome("Mobile Crisis Team", "Mobile crisis team"));
            assertThat(incident.headline()).isEqualTo("CRISIS COMPLAINT - GENERAL");
            assertThat(incident.mentalHealth()).isEqualTo(Known.YES);
        }

        @Test
        void loses_the_padding_of_its_codes() throws Exception {
            ImportedIncident incident =
                    read("seattle-crisis", Samples.SEATTLE, "900001").incident();

            assertThat(incident.place().text()).isEqualTo("North precinct, sector UNION, beat U2");
            assertThat(incident.source()).contains("\"Beat\":[\"U2\"]");
        }

        @Test
        void that_began_in_1900_began_when_it_was_filed() throws Exception {
            ImportedIncident incident =
                    read("seattle-crisis", Samples.SEATTLE, "900002").incident();

            assertThat(incident.openedAt()).isEqualTo("2016-03-02T23:10:00Z");
            assertThat(incident.facts()).containsEntry("The incident began", "Not known");
            assertThat(incident.moments()).extracting(Moment::title).containsExactly("The crisis template was filed");
        }

        @Test
        void keeps_a_code_that_has_no_meaning_as_it_was_written() throws Exception {
            Reading.Read read = read("seattle-crisis", Samples.SEATTLE, "900003");

            assertThat(read.incident().outcomes())
                    .containsExactly(new Outcome("Taken to the moon", "Taken to the moon"));
            assertThat(read.unmapped()).containsExactly(new Unmapped("Disposition", "Taken to the moon"));
        }

        @Test
        void is_told_in_the_words_that_somebody_gave_a_code_since() throws Exception {
            Meanings meanings =
                    new Meanings(Map.of(new Unmapped("Disposition", "Taken to the moon"), "Taken far away"));
            Reading.Read read = read("seattle-crisis", Samples.SEATTLE, "900003", meanings);

            assertThat(read.incident().outcomes()).containsExactly(new Outcome("Taken to the moon", "Taken far away"));
            assertThat(read.unmapped()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "900004, 'occurred “2016-02-30T10:00:00.000” is not a time'",
            "900005, No time in it is known",
            "900006, 'occurred “2999-01-01T10:00:00.000” is later than now'",
        })
        void that_cannot_be_read_says_why(String key, String reason) throws Exception {
            assertThat(reading("seattle-crisis", Samples.SEATTLE, key, Meanings.NONE))
                    .isEqualTo(new Reading.Refused(reason));
        }

        @Test
        void says_that_its_time_came_twice_when_the_clocks_went_back() throws Exception {
            ImportedIncident incident =
                    read("seattle-crisis", Samples.SEATTLE, "900007").incident();

            assertThat(incident.openedAt()).isEqualTo("2016-11-06T08:30:00Z");
            assertThat(incident.moments().getFirst().note()).contains("came twice");
        }
    }

    @Nested
    class A_Lane_County_dispatch {
        @Test
        void tells_its_five_clock_times_and_its_unit() throws Exception {
            ImportedIncident incident =
                    read("lane-county-mobile-crisis", Samples.LANE, "70001").incident();

            assertThat(incident.moments())
                    .extracting(Moment::title)
                    .containsExactly(
                            "A mobile crisis team was asked for",
                            "The team was sent",
                            "The team arrived",
                            "The team met the person",
                            "The team left");
            assertThat(incident.unit()).isNotNull();
            assertThat(incident.unit().clearAt()).isEqualTo("2025-03-02T03:00:00Z");
            assertThat(incident.closedAt()).isEqualTo("2025-03-02T03:00:00Z");
            assertThat(incident.facts()).containsEntry("Reason", "Paranoia; Difficulty functioning");
        }

        @Test
        void at_midnight_to_the_second_tells_the_day_alone() throws Exception {
            ImportedIncident incident =
                    read("lane-county-mobile-crisis", Samples.LANE, "70002").incident();

            assertThat(incident.moments()).extracting(Moment::title).doesNotContain("The team met the person");
            assertThat(incident.facts())
                    .containsEntry("The team met the person", "On 2025-03-03, at a time that is not known");
        }

        @Test
        void keeps_a_time_that_is_out_of_order_and_says_so() throws Exception {
            ImportedIncident incident =
                    read("lane-county-mobile-crisis", Samples.LANE, "70003").incident();

            assertThat(incident.moments().getFirst())
                    .isEqualTo(new Moment(
                            Instant.parse("2025-03-04T17:50:00Z"),
                            "The team was sent",
                            "Earlier than the incident began, as the source has it"));
        }

        @Test
        void without_any_time_is_refused() throws Exception {
            assertThat(reading("lane-county-mobile-crisis", Samples.LANE, "70004", Meanings.NONE))
                    .isEqualTo(new Reading.Refused("No time in it is known"));
        }
    }

    @Nested
    class A_San_Diego_call {
        @Test
        void is_a_mental_health_incident_by_its_type_and_otherwise_not_known() throws Exception {
            assertThat(read("san-diego-cad", Samples.SAN_DIEGO, "X0001")
                            .incident()
                            .mentalHealth())
                    .isEqualTo(Known.YES);
            assertThat(read("san-diego-cad", Samples.SAN_DIEGO, "X0002")
                            .incident()
                            .mentalHealth())
                    .isEqualTo(Known.UNKNOWN);
        }

        @Test
        void leaves_out_what_was_not_recorded_of_its_place() throws Exception {
            assertThat(read("san-diego-cad", Samples.SAN_DIEGO, "X0001")
                            .incident()
                            .place()
                            .text())
                    .isEqualTo("600 EXAMPLE ST, at SAMPLE, beat 433");
            assertThat(read("san-diego-cad", Samples.SAN_DIEGO, "X0002")
                            .incident()
                            .place()
                            .text())
                    .isEqualTo("EXAMPLE");
        }
    }

    @Nested
    class A_file {
        @Test
        void costs_one_row_where_quotes_never_close() throws Exception {
            Path file = Files.writeString(
                    directory.resolve("quotes.csv"), "\uFEFFa,b\n1,\"two\nlines\"\n2,\"open\n3,plain\n\n4,last");

            List<SourceRow> rows = rows(file);

            assertThat(rows).extracting(SourceRow::line).containsExactly(2L, 4L, 5L, 7L);
            assertThat(rows.get(0).text()).isEqualTo("1,\"two\nlines\"");
            assertThatThrownBy(() -> rows.get(1).values(new SourceRow.Header(List.of("a", "b"))))
                    .hasMessage("The quotes in it do not match");
        }
    }

    private Reading.Read read(String mapping, String sample, String key) throws Exception {
        return read(mapping, sample, key, Meanings.NONE);
    }

    private Reading.Read read(String mapping, String sample, String key, Meanings meanings) throws Exception {
        return (Reading.Read) reading(mapping, sample, key, meanings);
    }

    private Reading reading(String name, String sample, String key, Meanings meanings) throws Exception {
        Mapping mapping = Mappings.load(name);
        Path file = Files.writeString(directory.resolve("sample.csv"), sample);
        SourceRow.Header header;
        try (SourceFile source = SourceFile.open(file)) {
            header = source.header();
        }
        List<SourceRow> rows = rows(file).stream()
                .filter(row -> row.text().startsWith(key + ","))
                .toList();
        return ReadIncident.read(
                mapping, header, "E09000033", new IncidentId(UUID.randomUUID()), key, rows, meanings, NOW);
    }

    private static List<SourceRow> rows(Path file) throws Exception {
        List<SourceRow> rows = new ArrayList<>();
        try (SourceFile source = SourceFile.open(file)) {
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
