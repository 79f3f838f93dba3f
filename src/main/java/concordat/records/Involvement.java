package concordat.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One agency's sight of one record: on what basis, how much of it, from when, until when, and why.
///
/// @param restricted whether it is for named people of the agency alone
public record Involvement(
        UUID id,
        RecordId recordId,
        String agency,
        Basis basis,
        Scope scope,
        boolean restricted,
        Instant startsAt,
        @Nullable Instant endsAt,
        String reason,
        String openedBy) {
    /// The basis, and why where that says more: "was asked to assess: AMHP asked to attend".
    public String why() {
        return basis == Basis.OWNER ? basis.words() : basis.words() + ": " + reason;
    }

    /// From the moment it is there, although another clock may have been ahead when it began. What ended before it
    /// began is over.
    public boolean isOpenAt(Instant now) {
        return endsAt == null || endsAt.isAfter(now) && endsAt.isAfter(startsAt);
    }
}
