package concordat.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// The right edge of a tree, which is all that is needed to add leaves and to know its root: the roots of the
/// complete subtrees it consists of, largest first.
final class Frontier {
    private final List<byte[]> peaks;
    private long size;

    Frontier() {
        this(0, List.of());
    }

    Frontier(long size, List<byte[]> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /// The subtrees of which a tree of this size consists.
    static List<Span> spans(long size) {
        List<Span> spans = new ArrayList<>();
        long from = 0;
        for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
            long to = from + Long.highestOneBit(rest);
            spans.add(new Span(from, to));
            from = to;
        }
        return spans;
    }

    /// Adds a leaf by its hash, and tells of the nodes above it that it completes.
    void add(byte[] leaf, BiConsumer<Node, byte[]> completed) {
        byte[] hash = leaf;
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Hash.node(peaks.removeLast(), hash);
            level++;
            completed.accept(new Node(level, size >> level), hash);
        }
        peaks.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (size == 0) {
            return Hash.sha256().digest();
        }
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.node(peaks.get(i), root);
        }
        return root;
    }
}
