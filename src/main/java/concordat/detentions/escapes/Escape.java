package concordat.detentions.escapes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One escape, and how it ended.
///
/// @param afterArrival whether the hold had begun to run
/// @param retakeUntil the last moment, not included, at which they may be taken back
/// @param how null while they are away, and so with `returnedAt`
record Escape(
        UUID id,
        Instant escapedAt,
        String place,
        boolean afterArrival,
        String circumstances,
        String reportedBy,
        Instant retakeUntil,
        @Nullable Instant circulatedAt,
        String told,
        @Nullable Instant returnedAt,
        String returnedTo,
        String returnedBy,
        @Nullable How how) {
    /// Only taking somebody back needs a power.
    enum How {
        TAKEN_BACK("They were taken back"),
        CAME_BACK("They came back of their own accord");

        private final String words;

        How(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    boolean isAway() {
        return returnedAt == null;
    }
}
