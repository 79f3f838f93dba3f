package concordat.records;

import concordat.actor.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Many records in a statement. What each column means is in [RecordStore] and [JournalStore].
@Repository
class BringInStore {
    private record Named(UUID id, String reference) {}

    private static final String OPEN = """
            insert into records.record (id, kind, reference, owner_agency, opened_at, closed_at, retain_until, last_seq, last_hash)
            select b.id, k.code,
                   k.prefix || '-' || extract(year from b.opened_at at time zone 'Europe/London')
                            || '-' || lpad(nextval(cast('records.' || lower(k.code) || '_number' as regclass))::text, 6, '0'),
                   :agency, b.opened_at, b.closed_at,
                   cast(b.opened_at at time zone 'Europe/London' + k.retention_years * interval '1 year' as date),
                   b.last_seq, b.last_hash
              from unnest(cast(:ids as uuid[]), cast(:opened as timestamptz[]), cast(:closed as timestamptz[]),
                          cast(:seqs as bigint[]), cast(:hashes as bytea[]))
                   with ordinality as b (id, opened_at, closed_at, last_seq, last_hash, nth)
              join records.kind k on k.code = :kind
             order by b.nth
            returning id, reference
            """;

    private static final String INVOLVE = """
            insert into records.involvement (id, record_id, agency, basis, starts_at, reason, opened_by)
            select b.id, b.record, :agency, 'OWNER', actor.now(), 'Brought in by it', :agency
              from unnest(cast(:ids as uuid[]), cast(:records as uuid[])) as b (id, record)
            """;

    private static final String SAVE_KEYS = """
            insert into records.record_key (record_id, wrapped_key)
            select b.record, b.key from unnest(cast(:records as uuid[]), cast(:keys as bytea[])) as b (record, key)
            """;

    private static final String APPEND = """
            with queued as (
                insert into records.unsealed (record_id, seq, hash)
                select b.record, b.seq, b.hash
                  from unnest(cast(:records as uuid[]), cast(:seqs as bigint[]), cast(:hashes as bytea[]))
                       with ordinality as b (record, seq, hash, nth)
                 order by b.nth
            )
            insert into records.entry (record_id, seq, id, act, operation, happened_at, entered_at, actor_id, actor_name,
                                       agency, role, purpose, request_id, shown, payload, prior_hash, hash)
            select b.record, b.seq, b.id, b.act, b.operation, b.happened_at, b.entered_at, :actorId, :actorName,
                   :agency, :role, :purpose, b.request, '{}', b.payload, b.prior_hash, b.hash
              from unnest(cast(:records as uuid[]), cast(:seqs as bigint[]), cast(:ids as uuid[]), cast(:acts as text[]),
                          cast(:operations as text[]), cast(:happened as timestamptz[]), cast(:entered as timestamptz[]),
                          cast(:requests as text[]), cast(:payloads as bytea[]), cast(:priorHashes as bytea[]),
                          cast(:hashes as bytea[]))
                   as b (record, seq, id, act, operation, happened_at, entered_at, request, payload, prior_hash, hash)
            """;

    private final JdbcClient jdbc;

    BringInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<RecordId, String> open(RecordKind kind, String agency, List<Brought> records, List<List<Sealed>> stories) {
        List<Sealed> last = stories.stream().map(List::getLast).toList();
        Map<RecordId, String> references = HashMap.newHashMap(records.size());
        jdbc.sql(OPEN)
                .param("ids", ids(records, Brought::id))
                .param("opened", texts(records, Brought::openedAt))
                .param("closed", texts(records, Brought::closedAt))
                .param("seqs", last.stream().map(Sealed::seq).toArray(Long[]::new))
                .param("hashes", bytes(last, Sealed::hash))
                .param("agency", agency)
                .param("kind", kind.name())
                .query(Named.class)
                .list()
                .forEach(named -> references.put(new RecordId(named.id()), named.reference()));
        return references;
    }

    void involve(List<Brought> records, Actor by, Instant now) {
        jdbc.sql(INVOLVE)
                .param("ids", records.stream().map(_ -> Ids.next(now)).toArray(UUID[]::new))
                .param("records", ids(records, Brought::id))
                .param("agency", by.agency())
                .update();
    }

    void saveKeys(List<Brought> records, List<byte[]> keys) {
        jdbc.sql(SAVE_KEYS)
                .param("records", ids(records, Brought::id))
                .param("keys", keys.toArray(byte[][]::new))
                .update();
    }

    void append(List<Sealed> entries, Actor actor) {
        jdbc.sql(APPEND)
                .param("records", ids(entries, Sealed::record))
                .param("seqs", entries.stream().map(Sealed::seq).toArray(Long[]::new))
                .param("ids", entries.stream().map(Sealed::id).toArray(UUID[]::new))
                .param("acts", texts(entries, Sealed::act))
                .param("operations", texts(entries, Sealed::operation))
                .param("happened", texts(entries, Sealed::happenedAt))
                .param("entered", texts(entries, Sealed::enteredAt))
                .param("requests", texts(entries, Sealed::requestId))
                .param("payloads", bytes(entries, Sealed::payload))
                .param("priorHashes", bytes(entries, Sealed::priorHash))
                .param("hashes", bytes(entries, Sealed::hash))
                .param("actorId", actor.id())
                .param("actorName", actor.name())
                .param("agency", actor.agency())
                .param("role", actor.role().name())
                .param("purpose", actor.purpose().name())
                .update();
    }

    private static <T> UUID[] ids(Collection<T> rows, Function<T, RecordId> id) {
        return rows.stream().map(row -> id.apply(row).value()).toArray(UUID[]::new);
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, Object> value) {
        return rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
    }

    private static <T> byte[][] bytes(Collection<T> rows, Function<T, byte[]> value) {
        return rows.stream().map(value).toArray(byte[][]::new);
    }
}
