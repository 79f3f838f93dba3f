package concordat.backup;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key under which backups are encrypted: 32 bytes that whoever runs the machine makes and keeps elsewhere. Each
/// file gets a key of its own from it, and is encrypted in segments under AES-256-GCM, none of which can be changed,
/// moved or left out (Tink's streaming AEAD).
public final class BackupKey {
    private static final String HOW_TO =
            "make one by head -c 32 /dev/urandom | base64 > backup.key, keep a copy elsewhere, and name the file in CONCORDAT_BACKUP_KEY_FILE";
    private static final int BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final int SEGMENT = 1 << 20;

    private final byte[] key;

    private BackupKey(byte[] key) {
        this.key = key;
    }

    /// The key that was given, or else the one in the file that was named.
    ///
    /// @throws BackupRefused where there is neither, or it is no key
    public static BackupKey find(String given, String file) {
        if (!given.isBlank()) {
            return parse(given, "CONCORDAT_BACKUP_KEY");
        }
        if (file.isBlank()) {
            throw new BackupRefused("There is no backup key: " + HOW_TO + ".");
        }
        try {
            return parse(Files.readString(Path.of(file)), file);
        } catch (IOException unreadable) {
            throw new BackupRefused("The backup key in %s cannot be read.".formatted(file), unreadable);
        }
    }

    private static BackupKey parse(String written, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(written.strip());
            if (key.length == BYTES) {
                return new BackupKey(key);
            }
        } catch (IllegalArgumentException notBase64) {
            // The same answer as for another length.
        }
        throw new BackupRefused("The backup key in %s is not 32 bytes in base64: %s.".formatted(where, HOW_TO));
    }

    /// Says which key it is, and nothing else of it.
    String id() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] digest = mac.doFinal("concordat backup key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param header stands unencrypted before it, and cannot be changed either
    OutputStream encrypting(OutputStream out, byte[] header) throws IOException {
        try {
            return cipher().newEncryptingStream(out, header);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    InputStream decrypting(InputStream in, byte[] header) throws IOException {
        try {
            return cipher().newDecryptingStream(in, header);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private AesGcmHkdfStreaming cipher() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", BYTES, SEGMENT, 0);
    }

    @Override
    public String toString() {
        return "BackupKey[" + id() + "]";
    }
}
