package concordat.staff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/// Those of the million most frequent passwords of published breaches that are long enough to be chosen here, as
/// the first eight bytes of their SHA-256: nobody need read them. What they are of:
/// docs/licences/breached-passwords.txt.
final class BreachedPasswords {
    private static final long[] HASHES = read();

    private BreachedPasswords() {}

    /// In whatever letters, small or capital.
    static boolean contain(String password) {
        return Arrays.binarySearch(HASHES, hash(password.toLowerCase(Locale.ROOT))) >= 0;
    }

    private static long hash(String password) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static long[] read() {
        try (InputStream in =
                Objects.requireNonNull(BreachedPasswords.class.getResourceAsStream("breached-passwords"))) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
            long[] hashes = new long[bytes.remaining() / Long.BYTES];
            bytes.asLongBuffer().get(hashes);
            return hashes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
