package concordat.evidence;

import concordat.records.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The entries of one record as they are kept, with the leaves they became.
@Repository
class ExportStore {
    @SuppressWarnings("ArrayRecordComponent")
    record Row(
            UUID recordId,
            long seq,
            UUID id,
            String act,
            String operation,
            Instant happenedAt,
            Instant enteredAt,
            UUID actorId,
            String actorName,
            String agency,
            String role,
            String purpose,
            String requestId,
            String shown,
            byte[] payload,
            byte[] priorHash,
            byte[] hash,
            @Nullable Long leafIndex) {}

    private static final String ENTRIES = """
            select e.record_id, e.seq, e.id, e.act, e.operation, e.happened_at, e.entered_at, e.actor_id, e.actor_name,
                   e.agency, e.role, e.purpose, e.request_id, array_to_string(e.shown, ',') as shown, e.payload,
                   e.prior_hash, e.hash, l.leaf_index
              from records.entry e
              left join evidence.leaf l on l.record_id = e.record_id and l.seq = e.seq
             where e.record_id = :record and e.seq > :after and e.seq <= :last
             order by e.seq
             limit :most
            """;

    private final JdbcClient jdbc;

    ExportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> entries(RecordId record, long after, long last, int most) {
        return jdbc.sql(ENTRIES)
                .param("record", record.value())
                .param("after", after)
                .param("last", last)
                .param("most", most)
                .query(Row.class)
                .list();
    }
}
