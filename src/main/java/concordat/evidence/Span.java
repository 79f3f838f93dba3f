package concordat.evidence;

/// The leaves from one index up to another, which is not among them, as RFC 6962 splits a tree.
record Span(long from, long to) {
    long size() {
        return to - from;
    }

    /// Where it is split: the left part is the largest complete subtree that is smaller than the whole.
    long middle() {
        return from + Long.highestOneBit(size() - 1);
    }

    Span left() {
        return new Span(from, middle());
    }

    Span right() {
        return new Span(middle(), to);
    }

    boolean isComplete() {
        return Long.bitCount(size()) == 1;
    }

    Node node() {
        int level = Long.numberOfTrailingZeros(size());
        return new Node(level, from >> level);
    }
}
