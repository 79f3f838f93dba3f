package concordat.records;

import concordat.actor.Purpose;
import concordat.actor.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// One entry of the journal, as it is read. Entries are never changed: what was wrong is put right by another.
///
/// @param readable false once the record's key has been destroyed: that it happened remains, what was said does not
public record Entry(
        RecordId recordId,
        String reference,
        long seq,
        String act,
        Operation operation,
        Instant happenedAt,
        Instant enteredAt,
        String actorName,
        String agency,
        Role role,
        Purpose purpose,
        boolean readable,
        String title,
        Map<String, String> facts) {
    /// Entered this long after it happened, or later, an entry is labelled as late.
    public static final Duration LATE = Duration.ofMinutes(15);

    public boolean isLate() {
        return Duration.between(happenedAt, enteredAt).compareTo(LATE) >= 0;
    }
}
