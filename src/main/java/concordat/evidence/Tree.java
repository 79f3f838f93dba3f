package concordat.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Proofs of RFC 6962, section 2.1: which subtrees each consists of, and what their hashes are.
final class Tree {
    private Tree() {}

    /// The audit path of a leaf in the tree of this size, from the leaf's sister upwards.
    static List<Span> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("No leaf %d in a tree of %d".formatted(leaf, size));
        }
        List<Span> path = new ArrayList<>();
        Span rest = new Span(0, size);
        while (rest.size() > 1) {
            boolean left = leaf < rest.middle();
            path.add(left ? rest.right() : rest.left());
            rest = left ? rest.left() : rest.right();
        }
        Collections.reverse(path);
        return path;
    }

    /// Proves that the tree of the larger size begins with all of that of the smaller.
    static List<Span> consistency(long smaller, long larger) {
        if (smaller < 1 || smaller > larger) {
            throw new IllegalArgumentException("No tree of %d within one of %d".formatted(smaller, larger));
        }
        List<Span> proof = new ArrayList<>();
        Span rest = new Span(0, larger);
        while (rest.to() != smaller) {
            boolean left = smaller <= rest.middle();
            proof.add(left ? rest.right() : rest.left());
            rest = left ? rest.left() : rest.right();
        }
        if (rest.from() != 0) {
            proof.add(rest);
        }
        Collections.reverse(proof);
        return proof;
    }

    /// The kept nodes from which the hashes of these are made.
    static Set<Node> kept(Collection<Span> spans) {
        Set<Node> nodes = new HashSet<>();
        spans.forEach(span -> collect(span, nodes));
        return nodes;
    }

    private static void collect(Span span, Set<Node> nodes) {
        if (span.isComplete() && span.node().isKept()) {
            nodes.add(span.node());
        } else {
            collect(span.left(), nodes);
            collect(span.right(), nodes);
        }
    }

    static byte[] hash(Span span, Map<Node, byte[]> kept) {
        if (span.isComplete() && span.node().isKept()) {
            return Objects.requireNonNull(kept.get(span.node()), () -> "The tree lacks " + span.node());
        }
        return Hash.node(hash(span.left(), kept), hash(span.right(), kept));
    }
}
