package concordat.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// A witness as somebody else would run one: it signs what C2SP tlog-cosignature says, by a key of its own.
class WitnessTest {
    private static final SigningKey SECRET = SigningKey.parse("witness.example.org", SignedNoteTest.seed(3));
    private static final String TEXT = new Checkpoint("example.org/journal", 3, new byte[32]).text();

    @Test
    void what_a_witness_signed_is_its_own_with_the_time() {
        SignedNote.Line line = cosign(SECRET, TEXT, 1_679_315_147L);

        assertThat(key(SECRET).signed(line, TEXT)).isTrue();
        assertThat(NoteKey.witnessed(line)).contains(Instant.ofEpochSecond(1_679_315_147L));
    }

    @Test
    void neither_the_text_nor_the_time_can_be_changed() {
        SignedNote.Line line = cosign(SECRET, TEXT, 1_679_315_147L);
        byte[] later = line.bytes();
        later[7]++;

        assertThat(key(SECRET).signed(line, TEXT.replace("3", "4"))).isFalse();
        assertThat(key(SECRET).signed(SignedNote.Line.of(line.name(), line.keyId(), later), TEXT))
                .isFalse();
    }

    @Test
    void the_signature_of_a_journal_is_not_that_of_a_witness() {
        SignedNote.Line line = SECRET.sign(Checkpoint.parse(TEXT)).lines().getFirst();

        assertThat(key(SECRET).signed(line, TEXT)).isFalse();
        assertThat(SECRET.published().signed(line, TEXT)).isTrue();
    }

    static NoteKey key(SigningKey secret) {
        return new NoteKey(
                secret.published().name(),
                NoteKey.Kind.WITNESS,
                secret.published().publicKey());
    }

    static SignedNote.Line cosign(SigningKey secret, String text, long second) {
        byte[] signature = secret.signature(NoteKey.cosigned(second, text));
        byte[] stamped = ByteBuffer.allocate(8 + signature.length)
                .putLong(second)
                .put(signature)
                .array();
        return SignedNote.Line.of(key(secret).name(), key(secret).id(), stamped);
    }

    static byte[] publicKey(SigningKey secret) {
        return Base64.getDecoder().decode(secret.published().publicKey());
    }
}
