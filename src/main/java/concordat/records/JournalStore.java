package concordat.records;

import static concordat.actor.Time.utc;

import concordat.actor.Actor;
import concordat.actor.Purpose;
import concordat.actor.Remembered;
import concordat.actor.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The journal's SQL. Nothing here updates or deletes an entry, and PostgreSQL would refuse it.
@Repository
class JournalStore {
    /// Where a record's chain ends, and the key its next entry is sealed with.
    record Head(long lastSeq, byte[] lastHash, byte @Nullable [] wrappedKey) {}

    /// Of the chains that a transaction has locked: until it ends nobody else can write to them.
    private record Ends(Map<RecordId, Head> of) {}

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

    /// Who may see each record is asked once for it, and not for each of its entries.
    private static final String SELECT_FRAGMENT = """
            with told as materialized (
                select r.id, r.reference, k.wrapped_key
                  from records.record r
                  join records.record_key k on k.record_id = r.id
                 where r.id = any(:records)
            )
            select e.record_id, told.reference, e.seq, e.act, e.operation, e.happened_at, e.entered_at, e.actor_name, e.agency,
                   e.role, e.purpose, e.payload, told.wrapped_key
              from records.entry e
              join told on told.id = e.record_id
             where e.record_id = any(:records)
            """;

    private static final String TIMELINE = SELECT_FRAGMENT + """
               and e.happened_at <= :before
               and e.operation <> 'CONSULTATION'
             order by e.happened_at desc, e.entered_at desc, e.seq desc
             limit :most
            """;

    private static final String ACTS = SELECT_FRAGMENT + """
               and e.act = any(:acts)
               and e.operation <> 'CONSULTATION'
             order by e.happened_at desc, e.entered_at desc, e.seq desc
             limit :most
            """;

    private static final String WITH_LOOKS = SELECT_FRAGMENT + """
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

    /// Read and locked, or else as this transaction left it.
    Optional<Head> lockHead(RecordId record) {
        Map<RecordId, Head> ends = ends();
        if (!ends.containsKey(record)) {
            jdbc.sql(LOCK_HEAD)
                    .param("id", record.value())
                    .query(Head.class)
                    .optional()
                    .ifPresent(head -> ends.put(record, head));
        }
        return Optional.ofNullable(ends.get(record));
    }

    /// Of a record that this transaction has made, and that has no entry yet.
    void begin(RecordId record, byte[] wrappedKey) {
        ends().put(record, new Head(0, EntryHash.nothingBefore(), wrappedKey));
    }

    /// To the chain that this transaction has locked, whose key is sealed so.
    void append(Sealed entry, byte[] wrappedKey) {
        Actor actor = entry.actor();
        byte[] hash = entry.hash();
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
                .param("hash", hash)
                .update();
        ends().put(entry.record(), new Head(entry.seq(), hash, wrappedKey));
    }

    List<EntryRow> disclosures(Collection<RecordId> records, int most) {
        return of(DISCLOSURES, records, most).query(EntryRow.class).list();
    }

    List<EntryRow> timeline(Collection<RecordId> records, Instant before, int most) {
        return of(TIMELINE, records, most)
                .param("before", utc(before))
                .query(EntryRow.class)
                .list();
    }

    List<EntryRow> acts(RecordId record, Collection<String> acts, int most) {
        return of(ACTS, List.of(record), most)
                .param("acts", acts.toArray(String[]::new))
                .query(EntryRow.class)
                .list();
    }

    List<EntryRow> withLooks(RecordId record, int most) {
        return of(WITH_LOOKS, List.of(record), most).query(EntryRow.class).list();
    }

    private StatementSpec of(String sql, Collection<RecordId> records, int most) {
        return jdbc.sql(sql)
                .param("records", records.stream().map(RecordId::value).toArray(UUID[]::new))
                .param("most", most);
    }

    private static Map<RecordId, Head> ends() {
        return Remembered.of(Ends.class, () -> new Ends(new HashMap<>())).of();
    }
}
