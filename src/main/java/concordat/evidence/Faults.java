package concordat.evidence;

import org.jspecify.annotations.Nullable;

/// What a verification found wrong: how much, and the first of it in the order in which the journal was sealed.
final class Faults {
    /// @param from the first leaf that it may be about, or beyond all leaves where nothing of it was sealed
    /// @param to the last such leaf
    /// @param where an entry by its reference and number, or null where only the leaves are known
    record Fault(long from, long to, @Nullable String where, String what) {}

    /// Comes after every leaf.
    static final long UNSEALED = Long.MAX_VALUE;

    private long count;
    private @Nullable Fault first;

    /// A fault of one entry goes before one of several leaves that end with it, because it says more.
    void add(Fault fault) {
        count++;
        if (first == null || fault.to() < first.to()) {
            first = fault;
        }
    }

    void ofEntry(long leaf, String where, String what) {
        add(new Fault(leaf, leaf, where, what));
    }

    void ofLeaves(long from, long to, String what) {
        add(new Fault(from, to, null, what));
    }

    long count() {
        return count;
    }

    @Nullable Fault first() {
        return first;
    }
}
