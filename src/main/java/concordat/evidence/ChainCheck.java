package concordat.evidence;

import concordat.evidence.VerificationStore.EntryRow;
import concordat.evidence.VerificationStore.LostRow;
import concordat.evidence.VerificationStore.Rows;
import concordat.records.EntryHash;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Each entry against its own hash, the one before it in its record, and its leaf; and each record against its last
/// entry.
final class ChainCheck {
    private final Faults faults;
    private @Nullable EntryRow last;
    private long entries;
    private long records;

    ChainCheck(Faults faults) {
        this.faults = faults;
    }

    void run(VerificationStore store) throws SQLException {
        try (Rows<EntryRow> rows = store.entries()) {
            for (EntryRow entry = rows.next(); entry != null; entry = rows.next()) {
                check(entry);
            }
        }
        endRecord();
        report(store.leavesOfNothing(), "is missing: it was sealed");
        report(store.waitingForNothing(), "is missing: it waits to be sealed");
        report(store.recordsOfNothing(), "is missing, and all after it");
    }

    long entries() {
        return entries;
    }

    long records() {
        return records;
    }

    private void check(EntryRow entry) {
        EntryRow before = last;
        if (before == null || !before.record().equals(entry.record())) {
            endRecord();
            before = null;
            records++;
        }
        last = entry;
        entries++;
        long expected = before == null ? 1 : before.seq() + 1;
        if (entry.seq() < expected) {
            fault(entry, entry.seq(), "waits to be sealed more than once");
        } else if (entry.seq() > expected) {
            fault(entry, expected, "is missing");
        } else if (!Arrays.equals(entry.priorHash(), before == null ? EntryHash.nothingBefore() : before.hash())) {
            fault(entry, entry.seq(), "does not follow from the entry before it");
        }
        if (!Arrays.equals(EntryHash.of(entry.priorHash(), entry.fields(), entry.payload()), entry.hash())) {
            fault(entry, entry.seq(), "was changed after it was written");
        }
        sealed(entry, before);
    }

    private void sealed(EntryRow entry, @Nullable EntryRow before) {
        byte[] leaf = entry.leafHash();
        byte[] waiting = entry.waitingHash();
        if (leaf == null && waiting == null) {
            fault(entry, entry.seq(), "was never sealed and does not wait to be");
        } else if (leaf != null && waiting != null) {
            fault(entry, entry.seq(), "was sealed and waits to be sealed again");
        } else if (leaf != null && !Arrays.equals(leaf, Hash.leaf(entry.hash()))) {
            fault(entry, entry.seq(), "is not what was sealed");
        } else if (waiting != null && !Arrays.equals(waiting, entry.hash())) {
            fault(entry, entry.seq(), "was changed before it was sealed");
        }
        if (before != null && place(before) > place(entry)) {
            // Either of the two may have been moved, so whatever else is wrong before the later leaf says more.
            faults.ofEntry(place(before), where(entry, entry.seq()), "was sealed before the entry that it follows");
        }
    }

    private void endRecord() {
        EntryRow entry = last;
        if (entry == null || entry.reference() == null) {
            if (entry != null) {
                fault(entry, entry.seq(), "is of a record that is not there");
            }
            return;
        }
        if (entry.lastSeq() > entry.seq()) {
            // The entry after the last was sealed later than it, if at all.
            faults.ofEntry(Faults.UNSEALED, where(entry, entry.seq() + 1), "is missing, and all after it");
        } else if (entry.lastSeq() < entry.seq() || !Arrays.equals(entry.lastHash(), entry.hash())) {
            fault(entry, entry.seq(), "is not the last entry that its record knows of");
        }
    }

    private void report(Rows<LostRow> lost, String what) throws SQLException {
        try (lost) {
            for (LostRow row = lost.next(); row != null; row = lost.next()) {
                Long leaf = row.leaf();
                faults.ofEntry(leaf == null ? Faults.UNSEALED : leaf, row.reference() + " entry " + row.seq(), what);
            }
        }
    }

    private void fault(EntryRow entry, long seq, String what) {
        faults.ofEntry(place(entry), where(entry, seq), what);
    }

    private static long place(EntryRow entry) {
        Long leaf = entry.leaf();
        return leaf == null ? Faults.UNSEALED : leaf;
    }

    private static String where(EntryRow entry, long seq) {
        String reference = entry.reference();
        return (reference == null ? entry.record().toString() : reference) + " entry " + seq;
    }
}
