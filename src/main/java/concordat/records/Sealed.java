package concordat.records;

import concordat.actor.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// An entry as it is kept: its payload encrypted, its hash over everything that is kept and the hash before it.
///
/// Texts are hashed in UTF-8, times as ISO-8601 in UTC, `shown` as ids joined by commas: see [EntryHash].
record Sealed(
        RecordId record,
        long seq,
        UUID id,
        String act,
        Operation operation,
        Instant happenedAt,
        Instant enteredAt,
        Actor actor,
        String requestId,
        List<UUID> shown,
        byte[] payload,
        byte[] priorHash) {
    byte[] hash() {
        return EntryHash.of(
                priorHash,
                List.of(
                        record.toString(),
                        Long.toString(seq),
                        id.toString(),
                        act,
                        operation.name(),
                        happenedAt.toString(),
                        enteredAt.toString(),
                        actor.id().toString(),
                        actor.name(),
                        actor.agency(),
                        actor.role().name(),
                        actor.purpose().name(),
                        requestId,
                        shown.stream().map(UUID::toString).collect(Collectors.joining(","))),
                payload);
    }
}
