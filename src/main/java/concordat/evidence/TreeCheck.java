package concordat.evidence;

import concordat.evidence.VerificationStore.CheckpointRow;
import concordat.evidence.VerificationStore.CosignatureRow;
import concordat.evidence.VerificationStore.LeafRow;
import concordat.evidence.VerificationStore.NodeRow;
import concordat.evidence.VerificationStore.Rows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Builds the tree again from its leaves, and holds every kept node, every checkpoint and every cosignature against
/// it. That all checkpoints fit one tree is that they are consistent with each other.
final class TreeCheck {
    private static final int SIGNATURES_AT_ONCE = 4_000;

    private final Faults faults;
    private final Set<NoteKey> trusted;
    private final List<Checkpoint> elsewhere;
    private final Frontier tree = new Frontier();
    private final List<CheckpointRow> unverified = new ArrayList<>();
    private long checkpoints;
    private long lastNth;
    private long lastSize;

    /// Up to where the last checkpoint that fits says that nothing is wrong.
    private long agreed;

    private @Nullable NodeRow node;
    private @Nullable CheckpointRow checkpoint;

    /// @param elsewhere checkpoints that somebody kept outside of the database, whose signatures were verified
    TreeCheck(Faults faults, Set<NoteKey> trusted, List<Checkpoint> elsewhere) {
        this.faults = faults;
        this.trusted = trusted;
        this.elsewhere = elsewhere;
    }

    void run(VerificationStore store) throws SQLException {
        try (Rows<LeafRow> leaves = store.leaves();
                Rows<NodeRow> nodes = store.nodes();
                Rows<CheckpointRow> signed = store.checkpoints()) {
            node = nodes.next();
            checkpoint = signed.next();
            boolean whole = grow(leaves, nodes, signed);
            finish(nodes, signed, whole);
        }
        cosignatures(store);
    }

    long size() {
        return tree.size();
    }

    byte[] root() {
        return tree.root();
    }

    long checkpoints() {
        return checkpoints;
    }

    /// False where a leaf is missing: what comes after it cannot be judged.
    private boolean grow(Rows<LeafRow> leaves, Rows<NodeRow> nodes, Rows<CheckpointRow> signed) throws SQLException {
        List<NodeRow> completed = new ArrayList<>();
        for (LeafRow leaf = leaves.next(); leaf != null; leaf = leaves.next()) {
            if (leaf.index() != tree.size()) {
                faults.ofLeaves(tree.size(), tree.size(), "is missing from the tree");
                return false;
            }
            tree.add(leaf.hash(), (at, hash) -> {
                if (at.isKept()) {
                    completed.add(new NodeRow(at, hash));
                }
            });
            for (NodeRow made : completed) {
                compare(made, nodes);
            }
            completed.clear();
            while (checkpoint != null && checkpoint.size() <= tree.size()) {
                check(checkpoint);
                checkpoint = signed.next();
            }
            compareElsewhere();
        }
        return true;
    }

    private void compare(NodeRow made, Rows<NodeRow> nodes) throws SQLException {
        NodeRow kept = node;
        if (kept == null || !kept.node().equals(made.node())) {
            faults.ofLeaves(
                    first(made.node()), made.node().lastLeaf(), "have a kept hash that is missing or not theirs");
            return;
        }
        if (!Arrays.equals(kept.hash(), made.hash())) {
            faults.ofLeaves(first(made.node()), made.node().lastLeaf(), "have another hash than was kept");
        }
        node = nodes.next();
    }

    private static long first(Node node) {
        return node.index() << node.level();
    }

    private void check(CheckpointRow row) {
        checkpoints++;
        if (row.nth() != lastNth + 1) {
            faults.ofLeaves(row.size() - 1, row.size() - 1, "ends with a checkpoint before which one is missing");
        }
        lastNth = row.nth();
        lastSize = row.size();
        unverified.add(row);
        if (unverified.size() >= SIGNATURES_AT_ONCE) {
            verifySignatures();
        }
        String wrong = wrong(row);
        if (wrong == null) {
            agreed = row.size();
        } else {
            faults.ofLeaves(agreed, row.size() - 1, wrong);
        }
    }

    private @Nullable String wrong(CheckpointRow row) {
        try {
            Checkpoint said = Checkpoint.parse(SignedNote.parse(row.note()).text());
            if (said.size() != row.size() || row.size() != tree.size()) {
                return "end with a checkpoint of another size";
            }
            return said.root().equals(Hash.base64(tree.root()))
                    ? null
                    : "are not those for which the checkpoint after them was signed";
        } catch (IllegalArgumentException unreadable) {
            return "end with a checkpoint that cannot be read";
        }
    }

    private void compareElsewhere() {
        for (Checkpoint kept : elsewhere) {
            if (kept.size() == tree.size() && !kept.root().equals(Hash.base64(tree.root()))) {
                faults.ofLeaves(0, tree.size() - 1, "are not those of the checkpoint that was kept elsewhere");
            }
        }
    }

    private void finish(Rows<NodeRow> nodes, Rows<CheckpointRow> signed, boolean whole) throws SQLException {
        verifySignatures();
        if (!whole) {
            return;
        }
        if (node != null) {
            faults.ofLeaves(tree.size(), tree.size(), "is not there, but a hash above it is");
        }
        if (checkpoint != null) {
            faults.ofLeaves(tree.size(), checkpoint.size() - 1, "are missing: a checkpoint was signed for them");
        } else if (tree.size() > 0 && lastSize != tree.size()) {
            faults.ofLeaves(lastSize, tree.size() - 1, "are under no checkpoint");
        }
        elsewhere.stream()
                .filter(kept -> kept.size() > tree.size())
                .forEach(kept -> faults.ofLeaves(
                        tree.size(), kept.size() - 1, "are missing: the checkpoint that was kept elsewhere has them"));
    }

    /// Signatures cost more than all else, so all processors share them.
    private void verifySignatures() {
        Predicate<CheckpointRow> signed = row -> isSigned(row.note());
        unverified.parallelStream()
                .filter(signed.negate())
                .toList()
                .forEach(row -> faults.ofLeaves(
                        row.size() - 1, row.size() - 1, "ends with a checkpoint that no trusted key signed"));
        unverified.clear();
    }

    private boolean isSigned(String written) {
        try {
            SignedNote note = SignedNote.parse(written);
            return note.toString().equals(written)
                    && note.lines().size() == 1
                    && trusted.stream().anyMatch(key -> key.signed(note));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private void cosignatures(VerificationStore store) throws SQLException {
        try (Rows<CosignatureRow> rows = store.cosignatures()) {
            for (CosignatureRow row = rows.next(); row != null; row = rows.next()) {
                if (!isCosigned(row)) {
                    faults.ofLeaves(
                            row.size() - 1, row.size() - 1, "ends with a checkpoint that its witness did not sign");
                }
            }
        }
    }

    private static boolean isCosigned(CosignatureRow row) {
        try {
            SignedNote.Line line = SignedNote.Line.parse(row.line());
            return line.toString().equals(row.line())
                    && NoteKey.parse(row.vkey())
                            .signed(line, SignedNote.parse(row.note()).text());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
