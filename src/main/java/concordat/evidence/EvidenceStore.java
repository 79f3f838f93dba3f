package concordat.evidence;

import static concordat.actor.Time.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tree and its checkpoints. Whatever is not a mere look at a checkpoint is asked of functions of the sealing
/// role.
@Repository
class EvidenceStore {
    /// An entry that is not in the tree yet.
    @SuppressWarnings("ArrayRecordComponent")
    record Waiting(long nth, UUID recordId, long seq, byte[] hash) {}

    /// A checkpoint as it was signed here, without the lines of witnesses.
    record Kept(long treeSize, String note, Instant signedAt) {}

    /// @param oldest when the first of those that wait was written
    record Unsealed(long sealed, long waiting, @Nullable Instant oldest) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record NodeRow(int level, long nodeIndex, byte[] hash) {}

    private static final String LOCK = """
            select evidence.lock()
            """;

    private static final String WAITING = """
            select w.nth, w.record_id, w.seq, w.hash from evidence.waiting(:most) w
            """;

    private static final String HASHES = """
            select h.level, h.node_index, h.hash from evidence.hashes(:levels, :indexes) h
            """;

    private static final String SEAL = """
            select cast(evidence.seal(:first, :nths, :hashes, :levels, :indexes, :nodes, :size, :note, :at) as text)
            """;

    private static final String LATEST = """
            select c.tree_size, c.note, c.signed_at from evidence.checkpoint c order by c.tree_size desc limit 1
            """;

    private static final String OF_SIZE = """
            select c.tree_size, c.note, c.signed_at from evidence.checkpoint c where c.tree_size = :size
            """;

    private static final String LEAF = """
            select l.leaf_index from evidence.leaf l where l.record_id = :record and l.seq = :seq
            """;

    private static final String ERASED = """
            select e.record_id, e.destroyed_at from evidence.erased() e
            """;

    private static final String UNSEALED = """
            select u.sealed, u.waiting, u.oldest from evidence.unsealed() u
            """;

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Waits for whoever is sealing, keeps others from it until this transaction ends, and gives the tree's size.
    long lock() {
        return jdbc.sql(LOCK).query(Long.class).single();
    }

    List<Waiting> waiting(int most) {
        return jdbc.sql(WAITING).param("most", most).query(Waiting.class).list();
    }

    Unsealed unsealed() {
        return jdbc.sql(UNSEALED).query(Unsealed.class).single();
    }

    Map<Node, byte[]> hashes(Collection<Node> nodes) {
        Map<Node, byte[]> hashes = HashMap.newHashMap(nodes.size());
        jdbc.sql(HASHES)
                .param("levels", nodes.stream().map(Node::level).toArray(Integer[]::new))
                .param("indexes", nodes.stream().map(Node::index).toArray(Long[]::new))
                .query(NodeRow.class)
                .list()
                .forEach(row -> hashes.put(new Node(row.level(), row.nodeIndex()), row.hash()));
        return hashes;
    }

    /// @param first the leaf that the first of them becomes
    void seal(
            long first,
            List<Waiting> entries,
            List<byte[]> leaves,
            Map<Node, byte[]> completed,
            long size,
            SignedNote note,
            Instant at) {
        List<Node> nodes = List.copyOf(completed.keySet());
        jdbc.sql(SEAL)
                .param("first", first)
                .param("nths", entries.stream().map(Waiting::nth).toArray(Long[]::new))
                .param("hashes", leaves.toArray(byte[][]::new))
                .param("levels", nodes.stream().map(Node::level).toArray(Integer[]::new))
                .param("indexes", nodes.stream().map(Node::index).toArray(Long[]::new))
                .param("nodes", nodes.stream().map(completed::get).toArray(byte[][]::new))
                .param("size", size)
                .param("note", note.toString())
                .param("at", utc(at))
                .query(String.class)
                .single();
    }

    Optional<Kept> latest() {
        return jdbc.sql(LATEST).query(Kept.class).optional();
    }

    Optional<Kept> ofSize(long size) {
        return jdbc.sql(OF_SIZE).param("size", size).query(Kept.class).optional();
    }

    Optional<Long> leaf(UUID record, long seq) {
        return jdbc.sql(LEAF)
                .param("record", record)
                .param("seq", seq)
                .query(Long.class)
                .optional();
    }

    /// Whose key was destroyed, of all agencies.
    List<Erasures.Erasure> erased() {
        return jdbc.sql(ERASED).query(Erasures.Erasure.class).list();
    }
}
