package concordat.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the whole journal, a little at a time, on a connection of the one who verifies: every row passes once, and
/// none is kept.
final class VerificationStore {
    private static final int AT_ONCE = 2_000;

    private static final String ENTRIES = """
            select e.record_id, r.reference, e.seq, e.id, e.act, e.operation, e.happened_at, e.entered_at, e.actor_id,
                   e.actor_name, e.agency, e.role, e.purpose, e.request_id, cast(e.shown as text), e.payload, e.prior_hash,
                   e.hash, r.last_seq, r.last_hash, l.leaf_index, l.hash, u.hash
              from records.entry e
              left join records.record r on r.id = e.record_id
              left join evidence.leaf l on l.record_id = e.record_id and l.seq = e.seq
              left join records.unsealed u on u.record_id = e.record_id and u.seq = e.seq
             order by e.record_id, e.seq
            """;

    private static final String LEAVES = """
            select l.leaf_index, l.hash from evidence.leaf l order by l.leaf_index
            """;

    private static final String NODES = """
            select n.level, n.node_index, n.hash from evidence.node n order by (n.node_index + 1) << n.level, n.level
            """;

    private static final String CHECKPOINTS = """
            select c.tree_size, c.nth, c.note from evidence.checkpoint c order by c.tree_size
            """;

    private static final String COSIGNATURES = """
            select s.tree_size, s.vkey, s.line, c.note
              from evidence.cosignature s
              join evidence.checkpoint c on c.tree_size = s.tree_size
             order by s.tree_size
            """;

    private static final String LEAVES_OF_NOTHING = """
            select l.leaf_index, coalesce(r.reference, cast(l.record_id as text)), l.seq
              from evidence.leaf l
              left join records.entry e on e.record_id = l.record_id and e.seq = l.seq
              left join records.record r on r.id = l.record_id
             where e.id is null
             order by l.leaf_index
            """;

    private static final String WAITING_FOR_NOTHING = """
            select cast(null as bigint), coalesce(r.reference, cast(u.record_id as text)), u.seq
              from records.unsealed u
              left join records.entry e on e.record_id = u.record_id and e.seq = u.seq
              left join records.record r on r.id = u.record_id
             where e.id is null
             order by u.nth
            """;

    private static final String RECORDS_OF_NOTHING = """
            select cast(null as bigint), r.reference, 1
              from records.record r
             where r.last_seq > 0 and not exists (select from records.entry e where e.record_id = r.id)
             order by r.id
            """;

    private static final String ENTRY_OF_LEAF = """
            select coalesce(r.reference, cast(l.record_id as text)) || ' entry ' || l.seq
              from evidence.leaf l
              left join records.record r on r.id = l.record_id
             where l.leaf_index = ?
            """;

    private static final String ENTRIES_IN_ALL = """
            select count(*) from records.entry
            """;

    private static final String LAST_CHECKPOINT = """
            select c.note from evidence.checkpoint c order by c.tree_size desc limit 1
            """;

    private static final String ERASED = """
            select e.record_id, e.destroyed_at from evidence.erased() e
            """;

    /// An entry with what its record, the tree and the queue say of it.
    ///
    /// @param fields those that are hashed, in their order
    @SuppressWarnings("ArrayRecordComponent")
    record EntryRow(
            UUID record,
            @Nullable String reference,
            long seq,
            List<String> fields,
            byte[] payload,
            byte[] priorHash,
            byte[] hash,
            long lastSeq,
            byte @Nullable [] lastHash,
            @Nullable Long leaf,
            byte @Nullable [] leafHash,
            byte @Nullable [] waitingHash) {}

    @SuppressWarnings("ArrayRecordComponent")
    record LeafRow(long index, byte[] hash) {}

    @SuppressWarnings("ArrayRecordComponent")
    record NodeRow(Node node, byte[] hash) {}

    record CheckpointRow(long size, long nth, String note) {}

    record CosignatureRow(long size, String vkey, String line, String note) {}

    /// What something is about that is not there.
    record LostRow(@Nullable Long leaf, String reference, long seq) {}

    /// Reads one row after the other.
    interface Rows<T> extends AutoCloseable {
        /// Null after the last.
        @Nullable T next() throws SQLException;

        @Override
        void close() throws SQLException;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    VerificationStore(Connection connection) {
        this.connection = connection;
    }

    Rows<EntryRow> entries() throws SQLException {
        return rows(ENTRIES, VerificationStore::entry);
    }

    Rows<LeafRow> leaves() throws SQLException {
        return rows(LEAVES, row -> new LeafRow(row.getLong(1), row.getBytes(2)));
    }

    Rows<NodeRow> nodes() throws SQLException {
        return rows(NODES, row -> new NodeRow(new Node(row.getInt(1), row.getLong(2)), row.getBytes(3)));
    }

    Rows<CheckpointRow> checkpoints() throws SQLException {
        return rows(CHECKPOINTS, row -> new CheckpointRow(row.getLong(1), row.getLong(2), row.getString(3)));
    }

    Rows<CosignatureRow> cosignatures() throws SQLException {
        return rows(
                COSIGNATURES,
                row -> new CosignatureRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    Rows<LostRow> leavesOfNothing() throws SQLException {
        return rows(LEAVES_OF_NOTHING, VerificationStore::lost);
    }

    Rows<LostRow> waitingForNothing() throws SQLException {
        return rows(WAITING_FOR_NOTHING, VerificationStore::lost);
    }

    Rows<LostRow> recordsOfNothing() throws SQLException {
        return rows(RECORDS_OF_NOTHING, VerificationStore::lost);
    }

    /// As people say it; null where there is no such leaf.
    @Nullable String entryOfLeaf(long leaf) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ENTRY_OF_LEAF)) {
            query.setLong(1, leaf);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    long entriesInAll() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ENTRIES_IN_ALL);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Null where nothing was sealed yet.
    @Nullable String lastCheckpoint() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LAST_CHECKPOINT);
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    List<Erasures.Erasure> erased() throws SQLException {
        List<Erasures.Erasure> erased = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ERASED);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                erased.add(new Erasures.Erasure(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()));
            }
        }
        return erased;
    }

    private static EntryRow entry(ResultSet row) throws SQLException {
        UUID record = row.getObject(1, UUID.class);
        long seq = row.getLong(3);
        List<String> fields = List.of(
                record.toString(),
                Long.toString(seq),
                text(row, 4),
                text(row, 5),
                text(row, 6),
                instant(row, 7),
                instant(row, 8),
                text(row, 9),
                text(row, 10),
                text(row, 11),
                text(row, 12),
                text(row, 13),
                text(row, 14),
                elements(text(row, 15)));
        return new EntryRow(
                record,
                row.getString(2),
                seq,
                fields,
                row.getBytes(16),
                row.getBytes(17),
                row.getBytes(18),
                row.getLong(19),
                row.getBytes(20),
                row.getObject(21, Long.class),
                row.getBytes(22),
                row.getBytes(23));
    }

    /// A null, which the table does not allow, is read as a word that no hash was made over.
    private static String text(ResultSet row, int column) throws SQLException {
        return String.valueOf(row.getString(column));
    }

    private static String instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? "null" : time.toInstant().toString();
    }

    /// An array as PostgreSQL writes it, without its braces: nulls, bounds and further dimensions stay to be seen.
    private static String elements(String array) {
        return array.startsWith("{") ? array.substring(1, array.length() - 1) : array;
    }

    private static LostRow lost(ResultSet row) throws SQLException {
        return new LostRow(row.getObject(1, Long.class), row.getString(2), row.getLong(3));
    }

    /// In a transaction, the driver fetches some rows at a time.
    private <T> Rows<T> rows(String sql, Reader<T> reader) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setFetchSize(AT_ONCE);
        ResultSet rows = query.executeQuery();
        return new Rows<>() {
            @Override
            public @Nullable T next() throws SQLException {
                return rows.next() ? reader.read(rows) : null;
            }

            @Override
            public void close() throws SQLException {
                query.close();
            }
        };
    }
}
