package concordat.detentions.escapes;

import static concordat.actor.Time.utc;

import concordat.detentions.DetentionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EscapeStore {
    private static final String ADD = """
            insert into escapes.escape (id, detention_id, escaped_at, place, after_arrival, circumstances, reported_by, retake_until)
            values (:id, :detention, :at, :place, :afterArrival, :circumstances, :by, :until)
            """;

    private static final String CIRCULATED = """
            update escapes.escape e set circulated_at = :at, told = :told
             where e.id = :id and e.circulated_at is null
            """;

    private static final String RETURNED = """
            update escapes.escape e set returned_at = :at, returned_to = :to, returned_by = :by, how = :how
             where e.id = :id and e.returned_at is null
            """;

    private static final String OF = """
            select e.id, e.escaped_at, e.place, e.after_arrival, e.circumstances, e.reported_by, e.retake_until, e.circulated_at,
                   e.told, e.returned_at, e.returned_to, e.returned_by, e.how
              from escapes.escape e
             where e.detention_id = :detention
             order by e.escaped_at, e.id
             limit 20
            """;

    private final JdbcClient jdbc;

    EscapeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DetentionId detention, Escape escape) {
        jdbc.sql(ADD)
                .param("id", escape.id())
                .param("detention", detention.value())
                .param("at", utc(escape.escapedAt()))
                .param("place", escape.place())
                .param("afterArrival", escape.afterArrival())
                .param("circumstances", escape.circumstances())
                .param("by", escape.reportedBy())
                .param("until", utc(escape.retakeUntil()))
                .update();
    }

    void circulated(UUID escape, String told, Instant at) {
        jdbc.sql(CIRCULATED)
                .param("id", escape)
                .param("told", told)
                .param("at", utc(at))
                .update();
    }

    void returned(UUID escape, Escape.How how, String to, String by, Instant at) {
        jdbc.sql(RETURNED)
                .param("id", escape)
                .param("how", how.name())
                .param("to", to)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    /// Earliest first.
    List<Escape> of(DetentionId detention) {
        return jdbc.sql(OF)
                .param("detention", detention.value())
                .query(Escape.class)
                .list();
    }

    Optional<Escape> away(DetentionId detention) {
        return of(detention).stream().filter(Escape::isAway).findFirst();
    }
}
