package concordat.detentions;

import static concordat.actor.Time.utc;

import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The steps of an assessment, and what those who care for the person and the officers were told of its end.
@Repository
class AssessmentStore {
    private static final String BEGIN = """
            insert into detentions.assessment (detention_id) values (:id) on conflict do nothing
            """;

    private static final String RECORD = """
            update detentions.assessment a
               set started_at = case when :step = 'STARTED' then :at else a.started_at end,
                   finished_at = case when :step = 'FINISHED' then :at else a.finished_at end,
                   agreed_at = case when :step = 'AGREED' then :at else a.agreed_at end,
                   outcome = case when :step = 'AGREED' then :outcome else a.outcome end,
                   bed_asked_at = case when :step = 'BED_ASKED' then :at else a.bed_asked_at end,
                   bed_found_at = case when :step = 'BED_FOUND' then :at else a.bed_found_at end,
                   bed = case when :step = 'BED_FOUND' then :bed else a.bed end
             where a.detention_id = :id
            """;

    private static final String FIND = """
            select a.started_at, a.finished_at, a.outcome, a.agreed_at, a.bed_asked_at, a.bed_found_at, a.bed
              from detentions.assessment a
             where a.detention_id = :id
            """;

    private static final String LOCK = FIND + """
               for update
            """;

    private static final String SAVE_PLAN = """
            insert into detentions.aftercare (detention_id, plan, kept_from) values (:id, :plan, :keptFrom)
            """;

    private static final String PLAN = """
            select c.plan from detentions.aftercare c where c.detention_id = :id
            """;

    private static final String TELL_OFFICERS = """
            insert into detentions.told_officers (detention_id, words, told_at) values (:id, :words, :at)
            """;

    private static final String TOLD_OFFICERS = """
            select t.words from detentions.told_officers t where t.detention_id = :id
            """;

    private final JdbcClient jdbc;

    AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Assessment find(DetentionId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query(Assessment.class)
                .optional()
                .orElse(Assessment.NONE);
    }

    Assessment lock(DetentionId id) {
        jdbc.sql(BEGIN).param("id", id.value()).update();
        return jdbc.sql(LOCK).param("id", id.value()).query(Assessment.class).single();
    }

    void record(DetentionId id, Assessment.Step step, @Nullable Outcome outcome, @Nullable String bed, Instant at) {
        jdbc.sql(RECORD)
                .param("id", id.value())
                .param("step", step.name())
                .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                .param("bed", bed, Types.VARCHAR)
                .param("at", utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void savePlan(DetentionId id, String plan, String keptFrom) {
        jdbc.sql(SAVE_PLAN)
                .param("id", id.value())
                .param("plan", plan)
                .param("keptFrom", keptFrom)
                .update();
    }

    /// What happens next for the person, to those who may read it.
    Optional<String> plan(DetentionId id) {
        return jdbc.sql(PLAN).param("id", id.value()).query(String.class).optional();
    }

    void tellOfficers(DetentionId id, String words, Instant at) {
        jdbc.sql(TELL_OFFICERS)
                .param("id", id.value())
                .param("words", words)
                .param("at", utc(at))
                .update();
    }

    /// In the words of whoever ended it; empty where it has not ended, or there is nothing but the outcome.
    String toldOfficers(DetentionId id) {
        return jdbc.sql(TOLD_OFFICERS)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
