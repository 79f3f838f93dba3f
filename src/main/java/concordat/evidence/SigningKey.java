package concordat.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/// Signs checkpoints. Several nodes on one database are given one key; a single machine makes its own, once, readable
/// by its owner alone. Whoever has it can sign another past, so it does not belong beside the database's own backup.
public final class SigningKey {
    private static final int SEED_BYTES = 32;
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final PrivateKey secret;
    private final NoteKey published;

    private SigningKey(String origin, byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("The signing key must be 32 bytes in base64");
        }
        byte[] encoded = ByteBuffer.allocate(PKCS8.length + SEED_BYTES)
                .put(PKCS8)
                .put(seed)
                .array();
        try {
            this.secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        this.published = NoteKey.of(
                origin,
                NoteKey.Kind.JOURNAL,
                new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded());
    }

    /// @param written the seed of RFC 8032, 32 bytes in base64
    static SigningKey parse(String origin, String written) {
        return new SigningKey(origin, Base64.getDecoder().decode(written.strip()));
    }

    /// The key that was given, or else the one kept in `data`; empty where there is neither.
    public static Optional<SigningKey> find(String origin, String given, Path data) throws IOException {
        if (!given.isBlank()) {
            return Optional.of(parse(origin, given));
        }
        Path file = file(data);
        return Files.exists(file) ? Optional.of(parse(origin, Files.readString(file))) : Optional.empty();
    }

    /// As [#find], made and kept where there is none.
    static SigningKey findOrMake(String origin, String given, Path data) throws IOException {
        Optional<SigningKey> found = find(origin, given, data);
        if (found.isPresent()) {
            return found.get();
        }
        Path file = file(data);
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(seed)));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return parse(origin, Files.readString(file));
        }
        return new SigningKey(origin, seed);
    }

    private static Path file(Path data) {
        return data.resolve("signing.key");
    }

    /// By which anybody can check what this key signed.
    public NoteKey published() {
        return published;
    }

    Checkpoint checkpoint(Frontier tree) {
        return new Checkpoint(published.name(), tree.size(), tree.root());
    }

    SignedNote sign(Checkpoint checkpoint) {
        return sign(checkpoint.text());
    }

    SignedNote sign(String text) {
        var line = SignedNote.Line.of(published.name(), published.id(), signature(text));
        return new SignedNote(text, List.of(line));
    }

    byte[] signature(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return published.toString();
    }
}
