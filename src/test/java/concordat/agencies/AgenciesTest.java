package concordat.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.agencies.Cover.Serving;
import concordat.agencies.Coverage.Function;
import concordat.agencies.DutyOutcome.Ground;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class AgenciesTest {
    static final String BOROUGH = "E09900001";
    static final LocalDate MERGER = LocalDate.of(2024, 11, 1);
    static final Instant NINE = Instant.parse("2026-03-04T09:00:00Z");
    static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    static final Instant FIVE = Instant.parse("2026-03-04T17:00:00Z");

    static final Actor SEEDING = Actor.job(Role.SEEDING, Actor.NO_AGENCY);
    static final Actor INSPECTOR = staff("X-BCU", Role.DUTY_INSPECTOR);
    static final Actor FORCE_INSPECTOR = staff("X-FORCE", Role.DUTY_INSPECTOR);
    static final Actor OFFICER = staff("X-BCU", Role.RESPONSE_OFFICER);
    static final Actor COLLEAGUE = staff("X-BCU", Role.RESPONSE_OFFICER);
    static final Actor COORDINATOR = staff("X-NEW", Role.PLACE_COORDINATOR);
    static final Actor ADMINISTRATOR = staff("X-FORCE", Role.ADMINISTRATOR);

    @Autowired
    Agencies agencies;

    @Autowired
    AgencyRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void a_small_world() {
        CurrentActor.run(
                SEEDING,
                () -> transaction.executeWithoutResult(_ -> {
                    organisation("X-BCU", OrganisationKind.POLICE_BCU, "X-FORCE");
                    organisation("X-FORCE", OrganisationKind.POLICE_FORCE, null);
                    organisation("X-OLD", OrganisationKind.MENTAL_HEALTH_TRUST, null);
                    organisation("X-NEW", OrganisationKind.MENTAL_HEALTH_TRUST, null);
                    register.borough(new Borough(BOROUGH, "Exampleton", 51.5, -0.1));
                    register.coverage(trust("X-OLD", LocalDate.of(2019, 4, 1), MERGER));
                    register.coverage(trust("X-NEW", MERGER, null));
                    register.team(new Team("X-RESPONSE", "X-BCU", "Example response", TeamKind.RESPONSE_TEAM));
                    register.team(new Team("X-DUTY", "X-BCU", "Example duty officers", TeamKind.DUTY_OFFICERS));
                    register.team(new Team("X-DESK", "X-BCU", "Example desk", TeamKind.RECORDS));
                    register.team(new Team("X-FORCE-DUTY", "X-FORCE", "Force duty officers", TeamKind.DUTY_OFFICERS));
                    register.post(new Post("X-SUPERINTENDENT", "X-DUTY", "Superintendent", Role.SUPERINTENDENT, 3));
                    register.post(new Post("X-INSPECTOR", "X-DUTY", "Duty inspector", Role.DUTY_INSPECTOR, 2));
                    register.post(new Post("X-SERGEANT", "X-RESPONSE", "Sergeant", Role.RESPONSE_OFFICER, 1));
                    register.post(new Post("X-FORCE-INSPECTOR", "X-FORCE-DUTY", "Inspector", Role.DUTY_INSPECTOR, 2));
                }));
    }

    @Nested
    class A_borough {
        @ParameterizedTest
        @CsvSource({"2024-10-31, X-OLD", "2024-11-01, X-NEW", "2040-01-01, X-NEW"})
        void is_served_by_whoever_serves_it_that_day(LocalDate day, String trust) {
            assertThat(cover(day).trust()).extracting(Serving::code).isEqualTo(trust);
        }

        @Test
        void has_nobody_where_nobody_is_known_for_that_day() {
            assertThat(cover(LocalDate.of(2019, 3, 31)).trust()).isNull();
        }

        @Test
        void that_is_not_there_is_not_found() {
            assertThatThrownBy(() -> CurrentActor.call(OFFICER, () -> agencies.cover("E09999999", MERGER)))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void cannot_be_served_by_two_at_a_time() {
            assertThatThrownBy(() -> CurrentActor.call(
                            SEEDING,
                            () -> transaction.execute(
                                    _ -> jdbc.sql("""
                    insert into agencies.coverage (borough, function, organisation, valid_from, valid_to, unverified)
                    values (:borough, 'MENTAL_HEALTH_TRUST', 'X-FORCE', date '2024-10-31', date '2024-11-01', true)
                    """).param("borough", BOROUGH).update())))
                    .rootCause()
                    .hasMessageContaining("served_by_one_organisation");
        }

        private Cover cover(LocalDate day) {
            return CurrentActor.call(OFFICER, () -> agencies.cover(BOROUGH, day));
        }
    }

    @Nested
    class A_code {
        @Test
        void passes_from_one_organisation_to_another() {
            code("X-OLD", "X1", null, MERGER);
            code("X-NEW", "X1", MERGER, null);

            assertThat(meanings("X1", "X-OLD")).isOne();
            assertThat(meanings("X1", "X-NEW")).isOne();
        }

        @Test
        void never_means_two_at_a_time() {
            code("X-OLD", "X2", null, MERGER);
            code("X-FORCE", "X2", MERGER.minusDays(1), null);

            assertThat(meanings("X2", "X-FORCE")).isZero();
        }

        private void code(String organisation, String code, LocalDate from, LocalDate to) {
            var given = new OrganisationCode(organisation, OrganisationCode.System.ODS, code, from, to);
            CurrentActor.run(SEEDING, () -> register.code(given));
        }

        private long meanings(String code, String organisation) {
            return CurrentActor.call(
                    OFFICER,
                    () -> transaction.execute(_ -> jdbc.sql("""
                    select count(*) from agencies.organisation_code c
                     where c.code = :code and c.organisation = :organisation
                    """)
                            .param("code", code)
                            .param("organisation", organisation)
                            .query(Long.class)
                            .single()));
        }
    }

    @Nested
    class The_register {
        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"SEEDING", "ADMINISTRATOR"})
        void is_closed_to_everybody_but_administrators_and_the_seeding(Role role) {
            assertThatThrownBy(() -> CurrentActor.run(
                            staff("X-FORCE", role),
                            () -> register.team(new Team("X-MINE", "X-FORCE", "Mine", TeamKind.RECORDS))))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }

        @Test
        void is_open_to_an_administrator() {
            Team team = new Team("X-SYSTEM", "X-FORCE", "System", TeamKind.SYSTEM_ADMINISTRATION);
            CurrentActor.run(ADMINISTRATOR, () -> register.team(team));

            assertThat(CurrentActor.call(OFFICER, () -> agencies.team("X-SYSTEM")))
                    .isEqualTo(team);
        }

        /// What is known is asked for without a transaction, and so as nobody too.
        @Test
        void is_kept_in_memory() {
            Team desk = CurrentActor.call(OFFICER, () -> agencies.team("X-DESK"));

            assertThat(agencies.team("X-DESK")).isEqualTo(desk);
            assertThatThrownBy(() -> agencies.team("X-NONE")).isInstanceOf(NoSuchElementException.class);
        }

        @Test
        void is_read_again_once_more_is_registered() {
            Team team = aTeam();
            Post post = new Post(team.code() + "-POST", team.code(), "Example post", Role.DUTY_INSPECTOR, 1);
            assertThat(CurrentActor.call(OFFICER, () -> agencies.ladderIfAny(team.code())))
                    .isEmpty();

            CurrentActor.run(
                    SEEDING,
                    () -> transaction.executeWithoutResult(_ -> {
                        register.team(team);
                        register.post(post);
                    }));

            assertThat(CurrentActor.call(OFFICER, () -> agencies.ladderIfAny(team.code())))
                    .contains(post);
        }

        @Test
        void does_not_know_what_was_never_committed() {
            Team team = aTeam();

            CurrentActor.run(
                    SEEDING,
                    () -> transaction.executeWithoutResult(undone -> {
                        register.team(team);
                        assertThat(agencies.team(team.code())).isEqualTo(team);
                        undone.setRollbackOnly();
                    }));

            assertThatThrownBy(() -> CurrentActor.call(OFFICER, () -> agencies.team(team.code())))
                    .isInstanceOf(NotFound.class);
        }

        private static Team aTeam() {
            String code = "X-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
            return new Team(code, "X-BCU", "Example team", TeamKind.RESPONSE_TEAM);
        }
    }

    @Nested
    class A_ladder {
        @Test
        void climbs_from_a_teams_own_posts_to_its_organisations_duty_officers() {
            assertThat(CurrentActor.call(OFFICER, () -> agencies.ladder("X-RESPONSE")))
                    .extracting(Post::code)
                    .containsExactly("X-SERGEANT", "X-INSPECTOR", "X-SUPERINTENDENT");
        }

        @Test
        void of_a_team_that_is_not_there_is_not_found() {
            assertThatThrownBy(() -> CurrentActor.call(OFFICER, () -> agencies.ladder("X-NONE")))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Nested
    class A_post {
        String post;

        @BeforeEach
        void is_new() {
            post = aPost();
        }

        @Test
        void is_filled_while_somebody_is_on_duty() {
            take(INSPECTOR, NINE, FIVE);

            assertThat(onDuty(NINE)).isEqualTo(INSPECTOR.name());
            assertThat(onDuty(FIVE.minusSeconds(1))).isEqualTo(INSPECTOR.name());
            assertThat(onDuty(FIVE)).isEqualTo("nobody");
        }

        @Test
        void has_one_person_at_a_time() {
            take(INSPECTOR, NINE, FIVE);

            assertThat(take(INSPECTOR, NOON, null)).isEqualTo(new DutyOutcome.Refused(List.of(Ground.POST_IS_FILLED)));
        }

        @Test
        void passes_at_once_from_one_to_the_next() {
            take(INSPECTOR, NINE, NOON);

            assertThat(take(FORCE_INSPECTOR, NOON, FIVE)).isInstanceOf(DutyOutcome.Done.class);
        }

        @Test
        void cannot_have_two_whatever_the_program_does() {
            take(INSPECTOR, NINE, FIVE);

            assertThatThrownBy(() -> CurrentActor.call(
                            INSPECTOR,
                            () -> transaction.execute(_ -> jdbc.sql("""
                    insert into agencies.duty (id, post, account_id, account_name, starts_at, entered_by)
                    values (:id, :post, :account, 'Second', '2026-03-04T12:00Z', :account)
                    """)
                                    .param("id", UUID.randomUUID())
                                    .param("post", post)
                                    .param("account", INSPECTOR.id())
                                    .update())))
                    .rootCause()
                    .hasMessageContaining("one_on_duty");
        }

        @Test
        void is_filled_by_its_own_agency_its_force_or_an_administrator() {
            assertThat(take(FORCE_INSPECTOR, NINE, NOON)).isInstanceOf(DutyOutcome.Done.class);
            assertThat(take(ADMINISTRATOR, NOON, FIVE)).isInstanceOf(DutyOutcome.Done.class);
        }

        @Test
        void is_not_filled_by_another_agency_or_by_a_role_that_keeps_no_rota() {
            var refused = new DutyOutcome.Refused(List.of(Ground.NOT_YOUR_ROTA));

            assertThat(take(COORDINATOR, NINE, FIVE)).isEqualTo(refused);
            assertThat(take(OFFICER, NINE, FIVE)).isEqualTo(refused);
        }

        @Test
        void is_taken_and_left_by_whoever_does_its_work_for_themselves_alone() {
            post = "X-SERGEANT";
            Instant soon = Instant.now().plusSeconds(60);
            var duty = (DutyOutcome.Done) take(OFFICER, soon, null);
            var refused = new DutyOutcome.Refused(List.of(Ground.NOT_YOUR_ROTA));

            assertThat(CurrentActor.call(COLLEAGUE, () -> agencies.endDuty(duty.id())))
                    .isEqualTo(refused);
            assertThat(CurrentActor.call(OFFICER, () -> agencies.endDuty(duty.id())))
                    .isInstanceOf(DutyOutcome.Done.class);
            assertThat(CurrentActor.call(
                            OFFICER, () -> agencies.takeDuty(post, COLLEAGUE.id(), COLLEAGUE.name(), soon, null)))
                    .isEqualTo(refused);
        }

        @Test
        void of_a_force_is_not_filled_by_its_command_unit() {
            post = "X-FORCE-INSPECTOR";

            assertThat(take(INSPECTOR, NINE, FIVE)).isEqualTo(new DutyOutcome.Refused(List.of(Ground.NOT_YOUR_ROTA)));
        }

        @Test
        void is_guarded_by_the_database_too() {
            assertThatThrownBy(() -> CurrentActor.call(
                            OFFICER,
                            () -> transaction.execute(_ -> jdbc.sql("""
                    insert into agencies.duty (id, post, account_id, account_name, starts_at, entered_by)
                    values (:id, :post, :account, 'Mine', '2026-03-04T12:00Z', :account)
                    """)
                                    .param("id", UUID.randomUUID())
                                    .param("post", post)
                                    .param("account", OFFICER.id())
                                    .update())))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }

        @Test
        void is_told_everything_that_is_wrong_with_a_duty() {
            assertThat(take(OFFICER, FIVE, NINE))
                    .isEqualTo(new DutyOutcome.Refused(List.of(Ground.NOT_YOUR_ROTA, Ground.ENDS_BEFORE_IT_STARTS)));
        }

        @Test
        void is_free_once_the_duty_is_ended() {
            DutyId duty = taken(INSPECTOR);
            CurrentActor.call(INSPECTOR, () -> agencies.endDuty(duty));

            assertThat(onDuty(Instant.now())).isEqualTo("nobody");
            assertThat(take(INSPECTOR, Instant.now(), null)).isInstanceOf(DutyOutcome.Done.class);
        }

        @Test
        void is_not_freed_twice() {
            DutyId duty = taken(INSPECTOR);
            CurrentActor.call(INSPECTOR, () -> agencies.endDuty(duty));

            assertThat(CurrentActor.call(INSPECTOR, () -> agencies.endDuty(duty)))
                    .isEqualTo(new DutyOutcome.Refused(List.of(Ground.HAS_ENDED)));
        }

        @Test
        void is_not_freed_by_another_agency() {
            DutyId duty = taken(INSPECTOR);

            assertThat(CurrentActor.call(COORDINATOR, () -> agencies.endDuty(duty)))
                    .isEqualTo(new DutyOutcome.Refused(List.of(Ground.NOT_YOUR_ROTA)));
            assertThat(onDuty(Instant.now())).isEqualTo(INSPECTOR.name());
        }

        @Test
        void was_never_filled_by_a_duty_that_was_ended_before_it_began() {
            Instant tomorrow = Instant.now().plusSeconds(86_400);
            var duty = (DutyOutcome.Done) take(INSPECTOR, tomorrow, null);
            CurrentActor.call(INSPECTOR, () -> agencies.endDuty(duty.id()));

            assertThat(onDuty(tomorrow)).isEqualTo("nobody");
        }

        private DutyId taken(Actor who) {
            return ((DutyOutcome.Done) take(who, NINE, null)).id();
        }

        private DutyOutcome take(Actor who, Instant from, Instant to) {
            return CurrentActor.call(who, () -> agencies.takeDuty(post, who.id(), who.name(), from, to));
        }

        private String onDuty(Instant at) {
            return CurrentActor.call(OFFICER, () -> agencies.onDuty(post, at))
                    .map(Duty::accountName)
                    .orElse("nobody");
        }
    }

    private String aPost() {
        String code = "X-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        CurrentActor.run(
                SEEDING, () -> register.post(new Post(code, "X-DESK", "Example post", Role.DUTY_INSPECTOR, 2)));
        return code;
    }

    private void organisation(String code, OrganisationKind kind, String parent) {
        register.organisation(new Organisation(code, kind, "Example " + code, parent, null, null, "a test", true));
    }

    private static Coverage trust(String organisation, LocalDate from, LocalDate to) {
        return new Coverage(BOROUGH, Function.MENTAL_HEALTH_TRUST, organisation, from, to, true);
    }

    private static Actor staff(String agency, Role role) {
        return Actor.staff(UUID.randomUUID(), role.words() + " Example", agency, null, role);
    }
}
