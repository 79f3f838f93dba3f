package concordat.records;

import concordat.actor.Purpose;
import concordat.actor.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// One entry of the journal, as it is read. Entries are never changed: what was wrong is put right by another.
///
/// @param opinions the labels of those facts that are somebody's assessment
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
        Map<String, String> facts,
        Set<String> opinions) {
    /// Entered this long after it happened, or later, an entry is labelled as late.
    public static final Duration LATE = Duration.ofMinutes(15);

    public boolean isLate() {
        return Duration.between(happenedAt, enteredAt).compareTo(LATE) >= 0;
    }

    /// A fact's label as people read it: an opinion says that it is one. Flags are told apart in the journal by their
    /// codes, which people do not read.
    public String label(String fact) {
        return fact.startsWith("Flag: ") ? "Flag" : opinions.contains(fact) ? fact + " (opinion)" : fact;
    }
}
