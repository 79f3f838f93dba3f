package concordat.pathway;

import concordat.detentions.DetentionId;
import concordat.detentions.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of somebody who was detained, as officers may know it: how it ended, and nothing of their health.
///
/// @param words what the officers were told besides; empty where that is all
record Told(
        DetentionId id,
        String reference,
        String personName,
        @Nullable String placeName,
        Instant detainedAt,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome,
        String words) {
    String href() {
        return "/detentions/" + id;
    }
}
