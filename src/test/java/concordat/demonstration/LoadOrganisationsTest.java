package concordat.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.agencies.Agencies;
import concordat.agencies.Cover;
import concordat.agencies.Cover.Serving;
import concordat.agencies.OrganisationKind;
import concordat.agencies.Post;
import concordat.agencies.TeamKind;
import concordat.london.London;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class LoadOrganisationsTest {
    static final String CAMDEN = "E09000007";
    static final String CITY = "E09000001";
    static final Actor OFFICER =
            Actor.staff(UUID.randomUUID(), "Sam Example", "BCU-CN", "BCU-CN-RESPONSE", Role.RESPONSE_OFFICER);

    @Autowired
    Demonstration demonstration;

    @Autowired
    LoadOrganisations loadOrganisations;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void london_is_loaded() {
        demonstration.load();
    }

    @ParameterizedTest
    @CsvSource({"2024-10-31, CANDI, ICB-NCL", "2024-11-01, NLFT, ICB-NCL", "2022-06-30, CANDI,"})
    void camden_is_routed_by_date(LocalDate day, String trust, String board) {
        Cover cover = cover(CAMDEN, day);

        assertThat(codeOf(cover.trust())).isEqualTo(trust);
        assertThat(codeOf(cover.icb())).isEqualTo(board);
        assertThat(List.of(
                        codeOf(cover.policingUnit()),
                        codeOf(cover.policeForce()),
                        codeOf(cover.council()),
                        codeOf(cover.ambulance())))
                .containsExactly("BCU-CN", "MPS", "LBC-CAMDEN", "LAS");
    }

    @Test
    void the_city_is_policed_by_its_own_force() {
        Cover cover = cover(CITY, LocalDate.of(2026, 1, 1));

        assertThat(codeOf(cover.policingUnit())).isEqualTo("COLP");
        assertThat(codeOf(cover.policeForce())).isEqualTo("COLP");
    }

    @Test
    void every_borough_is_fully_served_today() {
        assertThat(CurrentActor.call(OFFICER, () -> agencies.covers(LocalDate.of(2026, 1, 1))))
                .filteredOn(cover -> cover.borough().gss().startsWith("E090000"))
                .hasSize(33)
                .allSatisfy(cover -> assertThat(cover).hasNoNullFieldsOrProperties());
    }

    @Test
    void every_ladder_is_that_of_the_data() {
        London london = London.load();

        assertThat(london.teams())
                .allSatisfy(team -> assertThat(CurrentActor.call(OFFICER, () -> agencies.ladder(team.code())))
                        .extracting(Post::code)
                        .containsExactlyElementsOf(london.ladder(team).stream()
                                .map(concordat.london.Post::code)
                                .toList()));
    }

    @Test
    void the_first_team_of_a_kind_is_found() {
        assertThat(CurrentActor.call(OFFICER, () -> agencies.firstTeam("LBC-CAMDEN", TeamKind.AMHP_SERVICE)))
                .hasValueSatisfying(team -> assertThat(team.code()).isEqualTo("LBC-CAMDEN-AMHP"));
    }

    @Test
    void all_councils_are_there() {
        assertThat(CurrentActor.call(OFFICER, () -> agencies.organisations(OrganisationKind.COUNCIL)))
                .hasSize(33);
    }

    @Test
    void loading_again_changes_nothing() {
        Map<String, Object> before = counts();
        demonstration.load();
        CurrentActor.run(
                Actor.job(Role.SEEDING, Actor.NO_AGENCY),
                () -> transaction.executeWithoutResult(_ -> loadOrganisations.load(London.load())));

        assertThat(counts()).isEqualTo(before);
    }

    private Map<String, Object> counts() {
        return CurrentActor.call(
                OFFICER, () -> transaction.execute(_ -> jdbc.sql("""
                select (select count(*) from agencies.organisation) as organisations,
                       (select count(*) from agencies.organisation_code) as codes,
                       (select count(*) from agencies.succession) as successions,
                       (select count(*) from agencies.borough) as boroughs,
                       (select count(*) from agencies.coverage) as coverage,
                       (select count(*) from agencies.team) as teams,
                       (select count(*) from agencies.post) as posts
                """).query().singleRow()));
    }

    private Cover cover(String borough, LocalDate day) {
        return CurrentActor.call(OFFICER, () -> agencies.cover(borough, day));
    }

    private static String codeOf(Serving serving) {
        return serving == null ? null : serving.code();
    }
}
