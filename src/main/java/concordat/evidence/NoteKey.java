package concordat.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The public key of somebody who signs checkpoints, written `name+id+key` as C2SP signed-note says.
///
/// @param publicKey 32 bytes of Ed25519, in base64
public record NoteKey(String name, Kind kind, String publicKey) {
    private static final Pattern WRITTEN = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_BYTES = 32;
    private static final int TIMESTAMP_BYTES = 8;
    private static final int SIGNATURE_BYTES = 64;

    /// What a key signs: its own checkpoints, or those of others with the time (C2SP tlog-cosignature).
    public enum Kind {
        JOURNAL(1),
        WITNESS(4);

        private final byte type;

        Kind(int type) {
            this.type = (byte) type;
        }
    }

    static NoteKey of(String name, Kind kind, byte[] publicKey) {
        return new NoteKey(name, kind, Hash.base64(publicKey));
    }

    /// Throws [IllegalArgumentException] where it is not such a key, or its id is not its own.
    public static NoteKey parse(String vkey) {
        Matcher parts = WRITTEN.matcher(vkey.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("A key is written name+id+key.");
        }
        byte[] typed = Base64.getDecoder().decode(parts.group(3));
        for (Kind kind : Kind.values()) {
            if (typed.length == 1 + KEY_BYTES && typed[0] == kind.type) {
                NoteKey key = of(parts.group(1), kind, Arrays.copyOfRange(typed, 1, typed.length));
                if (key.toString().equals(vkey.strip())) {
                    return key;
                }
            }
        }
        throw new IllegalArgumentException("That is not an Ed25519 key, or its id is not its own.");
    }

    int id() {
        MessageDigest digest = Hash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest(typed())).getInt();
    }

    private byte[] typed() {
        byte[] key = Base64.getDecoder().decode(publicKey);
        return ByteBuffer.allocate(1 + key.length).put(kind.type).put(key).array();
    }

    /// Whether a line is by this key, right or wrong.
    boolean owns(SignedNote.Line line) {
        return line.name().equals(name) && line.keyId() == id();
    }

    boolean signed(SignedNote note) {
        return note.lines().stream().anyMatch(line -> signed(line, note.text()));
    }

    /// Whether this key signed the text by this line.
    boolean signed(SignedNote.Line line, String text) {
        if (!owns(line)) {
            return false;
        }
        byte[] bytes = line.bytes();
        if (kind == Kind.JOURNAL) {
            return bytes.length == SIGNATURE_BYTES && isSignature(bytes, text);
        }
        return witnessed(line)
                .filter(_ -> isSignature(
                        Arrays.copyOfRange(bytes, TIMESTAMP_BYTES, bytes.length), cosigned(witnessedAt(bytes), text)))
                .isPresent();
    }

    /// When a witness says that it saw what it signed.
    static Optional<Instant> witnessed(SignedNote.Line line) {
        byte[] bytes = line.bytes();
        return bytes.length == TIMESTAMP_BYTES + SIGNATURE_BYTES && witnessedAt(bytes) >= 0
                ? Optional.of(Instant.ofEpochSecond(witnessedAt(bytes)))
                : Optional.empty();
    }

    private static long witnessedAt(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong();
    }

    static String cosigned(long second, String text) {
        return "cosignature/v1\ntime " + second + "\n" + text;
    }

    private boolean isSignature(byte[] signature, String message) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key());
            verifier.update(message.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(publicKey);
        byte[] encoded =
                ByteBuffer.allocate(X509.length + key.length).put(X509).put(key).array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public String toString() {
        return "%s+%08x+%s".formatted(name, id(), Hash.base64(typed()));
    }
}
