package concordat.guardians;

import static concordat.actor.Time.utc;

import concordat.actor.Actor;
import concordat.records.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GlassStore {
    private static final String BROKEN = """
            insert into guardians.glass (involvement, record_id, account_id, name, agency, role, reason, words, broken_at, ends_at)
            values (:involvement, :record, :account, :name, :agency, :role, :reason, :words, :at, :until)
            """;

    private static final String SELECT_FRAGMENT = """
            select g.involvement, g.record_id, r.reference, g.account_id, g.name, g.agency, g.role, g.reason, g.words,
                   g.broken_at, g.ends_at, g.reviewed_at, g.reviewed_by, g.justified, g.review
              from guardians.glass g
              join records.record r on r.id = g.record_id
            """;

    private static final String OF_RECORD = SELECT_FRAGMENT + """
             where g.record_id = :record
             order by g.broken_at desc
             limit 200
            """;

    private static final String TO_REVIEW = SELECT_FRAGMENT + """
             where g.reviewed_at is null and r.owner_agency = actor.agency()
             order by g.broken_at
             limit 200
            """;

    private static final String LOCK = SELECT_FRAGMENT + """
             where g.involvement = :involvement
               for update of g
            """;

    private static final String REVIEW = """
            update guardians.glass
               set reviewed_at = :at, reviewed_by = :by, justified = :justified, review = :review
             where involvement = :involvement and reviewed_at is null
            """;

    private final JdbcClient jdbc;

    GlassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void broken(
            UUID involvement, RecordId record, Actor by, GlassReason reason, String words, Instant at, Instant until) {
        jdbc.sql(BROKEN)
                .param("involvement", involvement)
                .param("record", record.value())
                .param("account", by.id())
                .param("name", by.name())
                .param("agency", by.agency())
                .param("role", by.role().name())
                .param("reason", reason.name())
                .param("words", words)
                .param("at", utc(at))
                .param("until", utc(until))
                .update();
    }

    List<Glass> ofRecord(RecordId record) {
        return jdbc.sql(OF_RECORD)
                .param("record", record.value())
                .query(Glass.class)
                .list();
    }

    /// Of the records of the actor's own agency, the longest waiting first.
    List<Glass> toReview() {
        return jdbc.sql(TO_REVIEW).query(Glass.class).list();
    }

    Optional<Glass> lock(UUID involvement) {
        return jdbc.sql(LOCK)
                .param("involvement", involvement)
                .query(Glass.class)
                .optional();
    }

    boolean review(UUID involvement, boolean justified, String review, String by, Instant at) {
        return jdbc.sql(REVIEW)
                        .param("involvement", involvement)
                        .param("justified", justified)
                        .param("review", review)
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }
}
