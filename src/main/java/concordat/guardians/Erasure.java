package concordat.guardians;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A guardian's proposal to erase a record, and what another guardian decided.
///
/// @param approved null while it waits
record Erasure(
        UUID id,
        UUID recordId,
        String reference,
        String why,
        UUID proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable Boolean approved,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String decision) {
    boolean waits() {
        return approved == null;
    }
}
