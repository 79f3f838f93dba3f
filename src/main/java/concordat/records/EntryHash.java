package concordat.records;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// The hash of an entry as it is kept: SHA-256 over the hash before it, then each field as a four-byte length and its
/// bytes, and so the payload's ciphertext. Anyone can recompute it: `docs/evidence.md` names the fields in order.
public final class EntryHash {
    /// What stands before the first entry of a record.
    private static final byte[] NOTHING_BEFORE = new byte[32];

    private static final int USUAL_LENGTH = 512;

    private EntryHash() {}

    /// A fresh copy, because an array can be written to.
    public static byte[] nothingBefore() {
        return NOTHING_BEFORE.clone();
    }

    public static byte[] of(byte[] priorHash, List<String> fields, byte[] payload) {
        var bytes = new ByteArrayOutputStream(USUAL_LENGTH);
        try (var out = new DataOutputStream(bytes)) {
            out.write(priorHash);
            for (String field : fields) {
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
