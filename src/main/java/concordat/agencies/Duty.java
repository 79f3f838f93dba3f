package concordat.agencies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person's turn in a post. A post has one person at a time.
///
/// @param endsAt null until it is known
public record Duty(
        DutyId id,
        String post,
        UUID accountId,
        String accountName,
        Instant startsAt,
        @Nullable Instant endsAt) {
    boolean hasEndedBy(Instant now) {
        return endsAt != null && !endsAt.isAfter(now);
    }
}
