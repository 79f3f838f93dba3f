package concordat.london;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import concordat.actor.Role;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LondonTest {
    private static final London LONDON = London.load();
    private static final LocalDate DAY_OF_THE_MERGER = LocalDate.of(2024, 11, 1);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 22);

    private static final Map<String, Organisation> ORGANISATIONS =
            LONDON.organisations().stream().collect(toMap(Organisation::code, Function.identity()));
    private static final Map<String, Team> TEAMS =
            LONDON.teams().stream().collect(toMap(Team::code, Function.identity()));
    private static final Map<String, Place> PLACES =
            LONDON.places().stream().collect(toMap(Place::code, Function.identity()));

    @Nested
    class The_boroughs {
        @ParameterizedTest
        @ValueSource(strings = {"2019-04-01", "2024-10-31", "2024-11-01", "2024-11-02", "2026-11-22", "2040-01-01"})
        void are_thirty_two_and_the_City_each_served_once_on_any_day(LocalDate day) {
            List<String> codes =
                    LONDON.boroughsOn(day).stream().map(Borough::gss).toList();

            assertThat(codes).hasSize(33).doesNotHaveDuplicates().allMatch(code -> code.matches("E090000[0-3][0-9]"));
        }

        @Test
        void are_served_by_organisations_of_the_right_kind_that_exist_all_that_time() {
            for (Borough borough : LONDON.boroughs()) {
                assertThat(existing(borough.policingUnit(), borough).kind())
                        .isEqualTo(isTheCity(borough) ? Organisation.Kind.POLICE_FORCE : Organisation.Kind.POLICE_BCU);
                assertThat(existing(borough.policeForce(), borough).kind()).isEqualTo(Organisation.Kind.POLICE_FORCE);
                assertThat(existing(borough.trust(), borough).kind()).isEqualTo(Organisation.Kind.MENTAL_HEALTH_TRUST);
                assertThat(existing(borough.ambulance(), borough).kind()).isEqualTo(Organisation.Kind.AMBULANCE_TRUST);
                assertThat(existing(borough.council(), borough).gss()).isEqualTo(borough.gss());
                assertThat(ORGANISATIONS.get(borough.icb()).kind()).isEqualTo(Organisation.Kind.ICB);
            }
        }

        @Test
        void are_policed_by_all_twelve_command_units_of_the_Metropolitan_Police_and_by_the_City() {
            Set<String> units =
                    LONDON.boroughsOn(NOW).stream().map(Borough::policingUnit).collect(toSet());

            assertThat(units)
                    .containsAll(codesOf(Organisation.Kind.POLICE_BCU))
                    .contains("COLP")
                    .hasSize(13);
        }

        @Test
        void are_routed_by_borough_because_six_command_units_span_two_trusts() {
            var trusts = LONDON.boroughsOn(NOW).stream()
                    .collect(groupingBy(Borough::policingUnit, mapping(Borough::trust, toSet())));

            assertThat(trusts.keySet().stream().filter(unit -> trusts.get(unit).size() > 1))
                    .containsExactlyInAnyOrder("BCU-AW", "BCU-SN", "BCU-SE", "BCU-WA", "BCU-NW", "BCU-NE");
        }

        @Test
        void of_the_north_changed_trust_on_the_day_of_the_merger() {
            assertThat(trustOf("Camden", DAY_OF_THE_MERGER.minusDays(1))).isEqualTo("CANDI");
            assertThat(trustOf("Barnet", DAY_OF_THE_MERGER.minusDays(1))).isEqualTo("BEH");
            assertThat(trustOf("Camden", DAY_OF_THE_MERGER)).isEqualTo("NLFT");
            assertThat(trustOf("Barnet", DAY_OF_THE_MERGER)).isEqualTo("NLFT");
        }

        private Organisation existing(String code, Borough borough) {
            Organisation found = ORGANISATIONS.get(code);
            assertThat(found).as(code).isNotNull();
            LocalDate first = borough.validity().from();
            LocalDate end = borough.validity().to();
            assertThat(found.validity().includes(first))
                    .as("%s on %s", code, first)
                    .isTrue();
            assertThat(found.validity().includes(end == null ? NOW : end.minusDays(1)))
                    .as("%s to %s", code, end)
                    .isTrue();
            return found;
        }

        private boolean isTheCity(Borough borough) {
            return borough.name().equals("City of London");
        }

        private String trustOf(String name, LocalDate day) {
            return LONDON.boroughsOn(day).stream()
                    .filter(borough -> borough.name().equals(name))
                    .findAny()
                    .orElseThrow()
                    .trust();
        }
    }

    @Nested
    class The_organisations {
        @Test
        void have_the_codes_that_the_NHS_gives_them() {
            assertThat(Map.ofEntries(
                            Map.entry("CNWL", "RV3"),
                            Map.entry("NLFT", "G6V2S"),
                            Map.entry("CANDI", "TAF"),
                            Map.entry("BEH", "RRP"),
                            Map.entry("ELFT", "RWK"),
                            Map.entry("NELFT", "RAT"),
                            Map.entry("OXLEAS", "RPG"),
                            Map.entry("SLAM", "RV5"),
                            Map.entry("SWLSTG", "RQY"),
                            Map.entry("WLT", "RKL"),
                            Map.entry("TAVI", "RNK"),
                            Map.entry("SABP", "RXX"),
                            Map.entry("LAS", "RRU"),
                            Map.entry("NHSE-LONDON", "Y56"),
                            Map.entry("ICB-NCL", "QMJ"),
                            Map.entry("ICB-NEL", "QMF"),
                            Map.entry("ICB-NWL", "QRV"),
                            Map.entry("ICB-SEL", "QKK"),
                            Map.entry("ICB-SWL", "QWE")))
                    .allSatisfy((code, ods) ->
                            assertThat(ORGANISATIONS.get(code).ods()).isEqualTo(ods));
        }

        @Test
        void number_twelve_command_units_thirty_three_councils_five_boards_and_eight_trusts_that_serve_boroughs() {
            assertThat(codesOf(Organisation.Kind.POLICE_BCU)).hasSize(12);
            assertThat(codesOf(Organisation.Kind.COUNCIL)).hasSize(33);
            assertThat(codesOf(Organisation.Kind.ICB)).hasSize(5);
            assertThat(trustsServingBoroughs()).hasSize(8);
        }

        @Test
        void name_parents_and_predecessors_that_exist() {
            assertThat(LONDON.organisations())
                    .flatMap(organisation -> Stream.concat(
                                    Stream.ofNullable(organisation.parent()), organisation.predecessors().stream())
                            .toList())
                    .isSubsetOf(ORGANISATIONS.keySet());
        }

        @Test
        void begin_no_earlier_than_the_first_of_their_predecessors_and_no_later_than_the_last_one_ends() {
            for (Organisation heir : LONDON.organisations()) {
                LocalDate from = heir.validity().from();
                for (String code : heir.predecessors()) {
                    LocalDate end = ORGANISATIONS.get(code).validity().to();
                    assertThat(end).as("%s, before %s", code, heir.code()).isNotNull();
                    assertThat(from)
                            .as("%s, after %s", heir.code(), code)
                            .isNotNull()
                            .isBeforeOrEqualTo(end);
                }
            }
        }

        @Test
        void of_which_every_council_has_approved_professionals_by_day_and_by_night() {
            for (String council : codesOf(Organisation.Kind.COUNCIL)) {
                assertThat(LONDON.teams().stream()
                                .filter(team -> team.organisation().equals(council))
                                .map(Team::kind))
                        .as(council)
                        .contains(Team.Kind.AMHP_SERVICE, Team.Kind.EMERGENCY_DUTY_TEAM);
            }
        }
    }

    @Nested
    class A_code {
        @Test
        void is_used_once() {
            assertThat(LONDON.organisations()).extracting(Organisation::code).doesNotHaveDuplicates();
            assertThat(LONDON.teams()).extracting(Team::code).doesNotHaveDuplicates();
            assertThat(LONDON.posts()).extracting(Post::code).doesNotHaveDuplicates();
            assertThat(LONDON.places()).extracting(Place::code).doesNotHaveDuplicates();
            assertThat(LONDON.suites())
                    .extracting(suite -> suite.place() + ": " + suite.name())
                    .doesNotHaveDuplicates();
            assertThat(LONDON.staff()).extracting(StaffMember::username).doesNotHaveDuplicates();
        }

        @Test
        void names_something_that_exists() {
            Set<String> boroughs =
                    LONDON.boroughsOn(NOW).stream().map(Borough::gss).collect(toSet());

            assertThat(LONDON.teams()).extracting(Team::organisation).isSubsetOf(ORGANISATIONS.keySet());
            assertThat(LONDON.posts()).extracting(Post::team).isSubsetOf(TEAMS.keySet());
            assertThat(LONDON.places()).extracting(Place::borough).isSubsetOf(boroughs);
            assertThat(LONDON.places())
                    .allSatisfy(place ->
                            assertThat(TEAMS.get(place.team()).organisation()).isEqualTo(place.organisation()));
            assertThat(LONDON.suites()).extracting(Suite::place).isSubsetOf(PLACES.keySet());
            assertThat(LONDON.staff())
                    .allSatisfy(person ->
                            assertThat(TEAMS.get(person.team()).organisation()).isEqualTo(person.organisation()));
        }
    }

    @Nested
    class The_places {
        @Test
        void and_the_boroughs_lie_in_London() {
            assertThat(Stream.concat(
                            LONDON.places().stream().map(Place::coordinates),
                            LONDON.boroughs().stream().map(Borough::centre)))
                    .allSatisfy(point -> {
                        assertThat(point.latitude()).isBetween(51.2, 51.75);
                        assertThat(point.longitude()).isBetween(-0.55, 0.35);
                    });
        }

        @Test
        void include_a_health_based_one_with_a_suite_for_every_trust() {
            Set<String> trusts = LONDON.suites().stream()
                    .map(suite -> PLACES.get(suite.place()))
                    .filter(place -> place.kind() == Place.Kind.HBPOS)
                    .map(Place::organisation)
                    .collect(toSet());

            assertThat(trusts).isEqualTo(trustsServingBoroughs());
        }

        @Test
        void have_suites_for_everyone_whom_they_say_they_take_and_for_nobody_else() {
            assertThat(LONDON.places()).allSatisfy(place -> {
                List<AgeGroups> taken = LONDON.suites().stream()
                        .filter(suite -> suite.place().equals(place.code()))
                        .map(Suite::ageGroups)
                        .toList();
                assertThat(taken)
                        .anyMatch(suite -> suite.covers(place.ageGroups()))
                        .allMatch(suite -> place.ageGroups().covers(suite));
            });
        }

        @Test
        void are_run_by_organisations_that_exist_today() {
            assertThat(LONDON.places())
                    .allSatisfy(place -> assertThat(ORGANISATIONS
                                    .get(place.organisation())
                                    .validity()
                                    .includes(NOW))
                            .isTrue());
        }

        @Test
        void that_are_police_stations_do_not_claim_to_know_where_they_stand() {
            assertThat(LONDON.places())
                    .filteredOn(place -> place.kind() == Place.Kind.POLICE_STATION)
                    .hasSize(6)
                    .allMatch(Place::approximate);
        }
    }

    @Nested
    class The_staff {
        @Test
        void have_one_person_with_a_plain_user_name_in_every_role() {
            assertThat(LONDON.staff())
                    .filteredOn(person -> !person.username().contains("."))
                    .extracting(StaffMember::role)
                    .containsExactlyInAnyOrderElementsOf(EnumSet.range(Role.CALL_HANDLER, Role.ADMINISTRATOR));
        }

        @Test
        void give_every_trust_a_coordinator_every_command_unit_its_officers_and_every_council_a_professional() {
            assertThat(employersOf(Role.PLACE_COORDINATOR)).containsAll(trustsServingBoroughs());
            assertThat(employersOf(Role.RESPONSE_OFFICER))
                    .containsAll(codesOf(Organisation.Kind.POLICE_BCU))
                    .contains("COLP");
            assertThat(employersOf(Role.DUTY_INSPECTOR))
                    .containsAll(codesOf(Organisation.Kind.POLICE_BCU))
                    .contains("COLP");
            assertThat(employersOf(Role.AMHP)).containsAll(codesOf(Organisation.Kind.COUNCIL));
        }

        @Test
        void are_called_what_nobody_is() {
            assertThat(LONDON.staff()).extracting(StaffMember::displayName).doesNotHaveDuplicates();
            assertThat(LONDON.staff())
                    .extracting(person -> person.displayName().split(" ", 2)[1])
                    .isSubsetOf(LONDON.surnames());
        }

        @Test
        void have_sixty_forenames_surnames_and_streets_to_be_made_up_from() {
            assertThat(List.of(LONDON.forenames(), LONDON.surnames(), LONDON.streets()))
                    .allSatisfy(words -> assertThat(words).hasSize(60).doesNotHaveDuplicates());
        }

        private Set<String> employersOf(Role role) {
            return LONDON.staff().stream()
                    .filter(person -> person.role() == role)
                    .map(StaffMember::organisation)
                    .collect(toSet());
        }
    }

    @Nested
    class A_ladder {
        @Test
        void climbs_from_the_team_to_the_duty_officers_without_a_gap() {
            assertThat(LONDON.teams())
                    .filteredOn(team -> team.kind() != Team.Kind.DUTY_OFFICERS)
                    .allSatisfy(team -> assertThat(LONDON.ladder(team).stream().map(Post::escalationRank))
                            .containsExactly(1, 2, 3));
        }

        @Test
        void at_a_place_of_safety_goes_from_coordinator_to_director() {
            assertThat(LONDON.ladder(TEAMS.get("HIGHGATE-POS")))
                    .extracting(Post::title)
                    .containsExactly("Section 136 coordinator", "Duty senior nurse", "On-call director");
        }
    }

    private static Set<String> codesOf(Organisation.Kind kind) {
        return LONDON.organisations().stream()
                .filter(organisation -> organisation.kind() == kind)
                .map(Organisation::code)
                .collect(toSet());
    }

    private static Set<String> trustsServingBoroughs() {
        return LONDON.boroughsOn(NOW).stream().map(Borough::trust).collect(toSet());
    }
}
