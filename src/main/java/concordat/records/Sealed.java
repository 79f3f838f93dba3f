package concordat.records;

import concordat.actor.Actor;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// An entry as it is kept: its payload encrypted, its hash over everything that is kept and the hash before it.
///
/// The hash is SHA-256 over the prior hash, then each field as a four-byte length and its bytes: texts in UTF-8,
/// times as ISO-8601 in UTC, `shown` as ids joined by commas, the payload as its ciphertext. Anyone can recompute
/// it.
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
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.write(priorHash);
            for (String field : List.of(
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
                    shown.stream().map(UUID::toString).collect(Collectors.joining(",")))) {
                write(out, field.getBytes(StandardCharsets.UTF_8));
            }
            write(out, payload);
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static void write(DataOutputStream out, byte[] field) throws IOException {
        out.writeInt(field.length);
        out.write(field);
    }
}
