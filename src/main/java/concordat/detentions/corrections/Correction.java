package concordat.detentions.corrections;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A correction: neither version of it is ever lost.
///
/// @param becomes in words; a date of birth as an ISO date
/// @param late whether it was asked for after the agreed time from the signing
/// @param accepted null while nobody has decided
record Correction(
        UUID id,
        Part part,
        String was,
        String becomes,
        String why,
        Instant askedAt,
        String askedBy,
        UUID askedById,
        boolean late,
        @Nullable Boolean accepted,
        @Nullable Instant decidedAt,
        String decidedBy,
        String answer) {
    boolean waits() {
        return accepted == null;
    }
}
