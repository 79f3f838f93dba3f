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
class ErasureStore {
    private static final String PROPOSE = """
            insert into guardians.erasure (id, record_id, why, proposed_by, proposed_by_name, proposed_at)
            values (:id, :record, :why, :by, :name, :at)
            on conflict (record_id) where approved is null do nothing
            """;

    private static final String SELECT_FRAGMENT = """
            select e.id, e.record_id, r.reference, e.why, e.proposed_by, e.proposed_by_name, e.proposed_at,
                   e.approved, e.decided_by_name, e.decided_at, e.decision
              from guardians.erasure e
              join records.record r on r.id = e.record_id
            """;

    private static final String LATEST = SELECT_FRAGMENT + """
             where e.record_id = :record
             order by e.proposed_at desc
             limit 1
            """;

    private static final String WAITING = SELECT_FRAGMENT + """
             where e.approved is null
             order by e.proposed_at
             limit 200
            """;

    private static final String LOCK = SELECT_FRAGMENT + """
             where e.record_id = :record and e.approved is null
               for update of e
            """;

    private static final String DECIDE = """
            update guardians.erasure
               set approved = :approved, decided_by = :by, decided_by_name = :name, decided_at = :at,
                   decided_in = pg_current_xact_id(), decision = :decision
             where id = :id
            """;

    private static final String ERASE = """
            select guardians.erase(:id)
            """;

    private static final String RESTS_ON = """
            select r.reference
              from records.link l
              join records.record r on r.id = l.from_record
              join records.record_key k on k.record_id = l.from_record
             where l.to_record = :record and k.destroyed_at is null
             order by r.reference
             limit 20
            """;

    private final JdbcClient jdbc;

    ErasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean propose(UUID id, RecordId record, String why, Actor by, Instant at) {
        return jdbc.sql(PROPOSE)
                        .param("id", id)
                        .param("record", record.value())
                        .param("why", why)
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    Optional<Erasure> latest(RecordId record) {
        return jdbc.sql(LATEST)
                .param("record", record.value())
                .query(Erasure.class)
                .optional();
    }

    /// What waits for a guardian's decision, the longest waiting first.
    List<Erasure> waiting() {
        return jdbc.sql(WAITING).query(Erasure.class).list();
    }

    Optional<Erasure> lock(RecordId record) {
        return jdbc.sql(LOCK)
                .param("record", record.value())
                .query(Erasure.class)
                .optional();
    }

    void decide(UUID id, boolean approved, String decision, Actor by, Instant at) {
        jdbc.sql(DECIDE)
                .param("id", id)
                .param("approved", approved)
                .param("decision", decision)
                .param("by", by.id())
                .param("name", by.name())
                .param("at", utc(at))
                .update();
    }

    /// Destroys the key of what was decided on in this transaction, and deletes every row about it. False where
    /// PostgreSQL finds that it may not be.
    boolean erase(UUID id) {
        return jdbc.sql(ERASE).param("id", id).query(Boolean.class).single();
    }

    /// The references of what concerns this record or arose from it, and is not erased.
    List<String> restsOn(RecordId record) {
        return jdbc.sql(RESTS_ON)
                .param("record", record.value())
                .query(String.class)
                .list();
    }
}
