package concordat.evidence;

/// The root of a complete subtree: the `index`-th over two to the `level` leaves. Level nought is a leaf.
record Node(int level, long index) {
    /// Every fourth level is kept. Those between are made from at most eight of these, and are fifteen times as many.
    private static final int KEPT = 4;

    boolean isKept() {
        return level % KEPT == 0;
    }

    /// The last leaf under it.
    long lastLeaf() {
        return ((index + 1) << level) - 1;
    }
}
