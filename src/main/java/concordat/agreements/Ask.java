package concordat.agreements;

import concordat.records.RecordId;
import concordat.records.Scope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One agency asking another to see more of a record.
///
/// @param granted null while nobody has answered
record Ask(
        UUID id,
        RecordId record,
        String fromAgency,
        String ofAgency,
        Scope sections,
        String why,
        String askedBy,
        Instant askedAt,
        Instant dueAt,
        @Nullable Boolean granted,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {
    boolean waits() {
        return granted == null;
    }
}
