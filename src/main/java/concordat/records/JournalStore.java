package concordat.records;

import static concordat.actor.Time.utc;

import concordat.actor.Actor;
import concordat.actor.Purpose;
import concordat.actor.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The journal's SQL. Nothing here updates or deletes an entry, and PostgreSQL would refuse it.
@Repository
class JournalStore {
    /// Where a record's chain ends, and the key its next entry is sealed with.
    record Head(long lastSeq, byte[] lastHash, byte @Nullable [] wrappedKey) {}

    record EntryRow(
            UUID recordId,
            String reference,
            long seq,
            String act,
            Operation operation,
            Instant happenedAt,
            Instant enteredAt,
            String actorName,
            String agency,
            Role role,
            Purpose purpose,
            byte[] payload,
            byte @Nullable [] wrappedKey) {}

    private static final String LOCK_HEAD = """
            select r.last_seq, r.last_hash, k.wrapped_key
              from records.record r
              join records.record_key k on k.record_id = r.id
             where r.id = :id
               for update of r
            """;

    private static final String APPEND = """
            with head as (
                update records.record set last_seq = :seq, last_hash = :hash where id = :record
            ), queued as (
                insert into records.unsealed (record_id, seq, hash) values (:record, :seq, :hash)
            )
            insert into records.entry (record_id, seq, id, act, operation, happened_at, entered_at, actor_id, actor_name,
                                       agency, role, purpose, request_id, shown, payload, prior_hash, hash)
            values (:record, :seq, :id, :act, :operation, :happenedAt, :enteredAt, :actorId, :actorName,
                    :agency, :role, :purpose, :requestId, :shown, :payload, :priorHash, :hash)
            """;

    private static final String SELECT_FRAGMENT = """
            select e.record_id, r.reference, e.seq, e.act, e.operation, e.happened_at, e.entered_at, e.actor_name, e.agency,
                   e.role, e.purpose, e.payload, k.wrapped_key
              from records.entry e
              join records.record r on r.id = e.record_id
              join records.record_key k on k.record_id = e.record_id
             where e.record_id = any(:records)
            """;

    private static final String TIMELINE = SELECT_FRAGMENT + """
               and e.happened_at <= :before
               and (e.operation <> 'CONSULTATION' or :looks)
             order by e.happened_at desc, e.entered_at desc, e.seq desc
             limit :most
            """;

    private static final String DISCLOSURES = SELECT_FRAGMENT + """
               and e.operation = 'DISCLOSURE'
             order by e.happened_at desc, e.entered_at desc, e.seq desc
             limit :most
            """;

    private final JdbcClient jdbc;

    JournalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Head> lockHead(RecordId record) {
        return jdbc.sql(LOCK_HEAD).param("id", record.value()).query(Head.class).optional();
    }

    void append(Sealed entry) {
        Actor actor = entry.actor();
        jdbc.sql(APPEND)
                .param("record", entry.record().value())
                .param("seq", entry.seq())
                .param("id", entry.id())
                .param("act", entry.act())
                .param("operation", entry.operation().name())
                .param("happenedAt", utc(entry.happenedAt()))
                .param("enteredAt", utc(entry.enteredAt()))
                .param("actorId", actor.id())
                .param("actorName", actor.name())
                .param("agency", actor.agency())
                .param("role", actor.role().name())
                .param("purpose", actor.purpose().name())
                .param("requestId", entry.requestId())
                .param("shown", entry.shown().toArray(UUID[]::new))
                .param("payload", entry.payload())
                .param("priorHash", entry.priorHash())
                .param("hash", entry.hash())
                .update();
    }

    List<EntryRow> disclosures(Collection<RecordId> records, int most) {
        return jdbc.sql(DISCLOSURES)
                .param("records", records.stream().map(RecordId::value).toArray(UUID[]::new))
                .param("most", most)
                .query(EntryRow.class)
                .list();
    }

    List<EntryRow> timeline(Collection<RecordId> records, Instant before, boolean looks, int most) {
        return jdbc.sql(TIMELINE)
                .param("records", records.stream().map(RecordId::value).toArray(UUID[]::new))
                .param("before", utc(before))
                .param("looks", looks)
                .param("most", most)
                .query(EntryRow.class)
                .list();
    }
}
