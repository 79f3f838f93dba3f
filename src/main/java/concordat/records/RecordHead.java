package concordat.records;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of any record, whatever its kind.
///
/// @param reference what people say and write, such as `INC-2026-004512`
/// @param retainUntil set when the record is made; after it the record is reviewed and deleted, unless a hold forbids
public record RecordHead(
        RecordId id,
        RecordKind kind,
        String reference,
        String ownerAgency,
        Instant openedAt,
        @Nullable Instant closedAt,
        LocalDate retainUntil,
        @Nullable String legalHoldReason) {
    public boolean isClosed() {
        return closedAt != null;
    }
}
