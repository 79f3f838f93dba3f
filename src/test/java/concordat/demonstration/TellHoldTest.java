package concordat.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.actor.CurrentActor;
import concordat.demonstration.TellHold.Course;
import concordat.london.Borough;
import concordat.london.London;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class TellHoldTest {
    static final London LONDON = London.load();
    static final Instant JUNE = Instant.parse("2026-06-01T20:00:00Z");

    @Autowired
    Demonstration demonstration;

    @Autowired
    LoadStaff loadStaff;

    @Autowired
    LoadHistory loadHistory;

    @Autowired
    TellHold tellHold;

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

    @Nested
    class Every_course {
        @Test
        void ends_with_nothing_owed_and_the_flags_that_the_law_gives() {
            for (Course course : Course.values()) {
                Instant at = JUNE.plus(Duration.ofDays(3L * course.ordinal()));
                tellHold.held(telling, camden(), at, course, "MAUDSLEY", "HIGHGATE");
                Map<String, Object> told = hold(at);

                assertThat(told)
                        .as(course.name())
                        .containsEntry("open", false)
                        .containsEntry("incident_open", false)
                        .containsEntry("owed", 0L)
                        .containsEntry("notices", 0L)
                        .containsEntry("within_36_hours", true);
                assertThat(told.get("flags").toString()).as(course.name()).contains(expected(course));
            }
        }

        private static List<String> expected(Course course) {
            return switch (course) {
                case OVERRUN -> List.of("HELD_AFTER_PERIOD_ENDED");
                case EXTENDED_LATE -> List.of("EXTENDED_AFTER_PERIOD_ENDED", "HELD_AFTER_PERIOD_ENDED");
                case CHILD_AT_POLICE_STATION -> List.of("CHILD_AT_POLICE_STATION");
                case PLAIN, EMERGENCY_DEPARTMENT_FIRST, EXTENDED, EXTENSION_REFUSED, POLICE_STATION -> List.of("");
            };
        }
    }

    @Test
    void the_last_two_changes_of_the_clocks_are_in_the_told_year() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");

        assertThat(LoadHistory.clockChanges(now))
                .containsExactly(Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-10-25T01:00:00Z"))
                .allSatisfy(change -> assertThat(ZoneId.of("Europe/London")
                                .getRules()
                                .getTransition(change.atZone(ZoneId.of("UTC")).toLocalDateTime()))
                        .satisfiesAnyOf(found -> assertThat(found).isNotNull(), found -> assertThat(found).isNull()));
    }

    private static Borough camden() {
        return LONDON.boroughs().stream()
                .filter(borough -> borough.name().equals("Camden") && borough.validity().to() == null)
                .findFirst()
                .orElseThrow();
    }

    /// The hold that was told from this time on, as its officers see it.
    private Map<String, Object> hold(Instant at) {
        return CurrentActor.call(
                telling.police(camden()),
                () -> transaction.execute(_ -> jdbc.sql("""
                select d.ended_at is null as open,
                       d.must_end_by - d.clock_started_at <= interval '36 hours' as within_36_hours,
                       (select i.closed_at is null from records.record i where i.id = d.incident_id) as incident_open,
                       (select count(*) from obligations.obligation o
                         where o.record_id in (d.id, d.incident_id) and o.outcome is null) as owed,
                       (select count(*) from obligations.notice n
                         where n.record_id in (d.id, d.incident_id)) as notices,
                       coalesce((select string_agg(f.code, ' ') from detentions.flag f
                                  where f.detention_id = d.id), '') as flags
                  from detentions.detention d
                 where d.detained_at between :at and :at + interval '3 hours'
                """).param("at", at.atOffset(java.time.ZoneOffset.UTC)).query().singleRow()));
    }
}
