package concordat.demonstration;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.demonstration.LoadHistory.Story;
import concordat.demonstration.Somebody.Carer;
import concordat.london.London;
import concordat.london.StaffMember;
import concordat.obligations.Obligation;
import concordat.obligations.Obligations;
import concordat.people.Contact;
import concordat.people.Match;
import concordat.people.People;
import concordat.people.PersonId;
import concordat.people.Plan;
import concordat.people.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What is told here is rolled back, but for what an interrupted load left.
@ConcordatTest
class HistoryTest {
    static final London LONDON = London.load();
    static final Instant JUNE = Instant.parse("2026-06-01T20:00:00Z");

    @Autowired
    Demonstration demonstration;

    @Autowired
    LoadStaff loadStaff;

    @Autowired
    LoadHistory loadHistory;

    @Autowired
    TellCare tellCare;

    @Autowired
    TellHold tellHold;

    @Autowired
    TellTonight tellTonight;

    @Autowired
    Retelling retelling;

    @Autowired
    Obligations obligations;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Telling telling;

    @BeforeEach
    void london_is_loaded() {
        demonstration.load();
        telling = loadHistory.telling(LONDON, loadStaff.cast(LONDON));
    }

    @ParameterizedTest
    @EnumSource
    void every_course_of_a_hold_ends_with_nothing_owed_and_the_flags_that_the_law_gives(Course course) {
        Map<String, Object> told = rolledBack(() -> {
            tellHold.held(telling.of(course.name()), telling.borough("Camden"), JUNE, course, "MAUDSLEY", "HIGHGATE");
            return hold(JUNE);
        });

        assertThat(told)
                .containsEntry("open", false)
                .containsEntry("incident_open", false)
                .containsEntry("owed", 0L)
                .containsEntry("within_36_hours", true);
        assertThat(told.get("flags").toString()).contains(flags(course));
    }

    private static List<String> flags(Course course) {
        return switch (course) {
            case OVERRUN -> List.of("HELD_AFTER_PERIOD_ENDED");
            case EXTENDED_LATE -> List.of("EXTENDED_AFTER_PERIOD_ENDED", "HELD_AFTER_PERIOD_ENDED");
            case CHILD_AT_POLICE_STATION -> List.of("CHILD_AT_POLICE_STATION");
            case PLAIN, EMERGENCY_DEPARTMENT_FIRST, EXTENDED, EXTENSION_REFUSED, POLICE_STATION -> List.of("");
        };
    }

    @Test
    void the_last_two_changes_of_the_clocks_are_in_the_told_year() {
        assertThat(LoadHistory.clockChanges(Instant.parse("2026-11-22T12:00:00Z")))
                .containsExactly(Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-10-25T01:00:00Z"));
    }

    @Nested
    class An_interrupted_load {
        @Test
        void leaves_whole_stories_and_is_ended_by_the_next_with_nothing_doubled() {
            List<Story> stories = loadHistory.year(telling, 5).stream()
                    .filter(story -> story.name().startsWith("incident"))
                    .toList();
            Story third = stories.get(2);
            Story interrupted = new Story(third.name(), of -> {
                third.telling().accept(of);
                throw new IllegalStateException("Interrupted");
            });
            long before = incidents();

            assertThatThrownBy(() -> loadHistory.tell(
                            telling,
                            Stream.concat(stories.stream().limit(2), Stream.of(interrupted))
                                    .toList()))
                    .hasMessage("Interrupted");
            assertThat(incidents()).isEqualTo(before + 2);
            loadHistory.tell(telling, stories);
            assertThat(incidents()).isEqualTo(before + 5);
            loadHistory.tell(telling, stories);
            assertThat(incidents()).isEqualTo(before + 5);
        }

        private long incidents() {
            return CurrentActor.call(
                    telling.cast().named("dispatcher"),
                    () -> transaction.execute(_ -> jdbc.sql("select count(*) from incidents.incident")
                            .query(Long.class)
                            .single()));
        }
    }

    @Nested
    class Somebody_with_a_plan {
        @Test
        void is_found_by_the_phone_of_who_cares_for_them() {
            Somebody somebody = telling.londoners().planned().stream()
                    .filter(one -> one.carer() != null)
                    .findFirst()
                    .orElseThrow();
            Carer carer = requireNonNull(somebody.carer());
            record Found(List<Match> matches, Plan plan, List<Contact> contacts) {}

            Found found = rolledBack(() -> {
                tellCare.plan(telling.of("plan"), somebody, JUNE);
                return as("call-handler", () -> {
                    List<Match> matches = people.search(Query.phone(carer.phone()));
                    PersonId id = matches.getFirst().person().id();
                    return new Found(matches, people.plan(id).orElseThrow(), people.contacts(id));
                });
            });

            assertThat(found.matches())
                    .singleElement()
                    .satisfies(match -> assertThat(match.person().name()).isEqualTo(somebody.name()));
            assertThat(found.plan().whoToCall()).contains(carer.phone());
            assertThat(found.contacts()).extracting(Contact::name).contains(carer.name());
        }
    }

    @Test
    void tonight_gives_each_working_role_something_to_do() {
        Instant now = Instant.now();

        Set<Role> busy = rolledBack(() -> {
            tellTonight.stories(now).forEach(story -> story.telling().accept(telling.of(story.name())));
            return PrintSignIns.oneForEachRole(LONDON).values().stream()
                    .map(StaffMember::username)
                    .filter(username -> !owedTo(username).isEmpty())
                    .map(username -> telling.cast().named(username).role())
                    .collect(toSet());
        });

        assertThat(busy)
                .contains(
                        Role.CALL_HANDLER,
                        Role.DISPATCHER,
                        Role.RESPONSE_OFFICER,
                        Role.CUSTODY_OFFICER,
                        Role.PLACE_COORDINATOR,
                        Role.RECEIVING_NURSE,
                        Role.AMHP,
                        Role.SECTION_12_DOCTOR,
                        Role.AMBULANCE_CONTROLLER);
    }

    private List<Obligation> owedTo(String username) {
        Actor actor = telling.cast().named(username);
        return as(username, () -> obligations.of(actor.agency(), actor.team(), 100));
    }

    private <T> T rolledBack(Supplier<T> story) {
        return CurrentActor.call(
                Actor.job(Role.SEEDING, Actor.NO_AGENCY),
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return story.get();
                }));
    }

    private <T> T as(String username, Supplier<T> act) {
        return retelling.as(telling.cast().named(username), Instant.now(), act);
    }

    /// The hold that was told from this time on, as its officers see it.
    private Map<String, Object> hold(Instant at) {
        return retelling.as(
                telling.police(telling.borough("Camden")),
                at.plus(Duration.ofDays(3)),
                () -> jdbc.sql("""
                select d.ended_at is null as open,
                       d.must_end_by - d.clock_started_at <= interval '36 hours' as within_36_hours,
                       (select i.closed_at is null from records.record i where i.id = d.incident_id) as incident_open,
                       (select count(*) from obligations.obligation o
                         where o.record_id in (d.id, d.incident_id) and o.outcome is null) as owed,
                       coalesce((select string_agg(f.code, ' ') from detentions.flag f
                                  where f.detention_id = d.id), '') as flags
                  from detentions.detention d
                 where d.detained_at between :at and :at + interval '3 hours'
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query()
                        .singleRow());
    }
}
