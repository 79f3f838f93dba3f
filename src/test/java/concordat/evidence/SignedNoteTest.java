package concordat.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedNoteTest {
    /// The example that the note package of Go publishes, from which C2SP signed-note comes.
    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final SigningKey KEY = SigningKey.parse("example.org/journal", seed(7));

    @Test
    void the_published_example_is_signed_by_its_key() {
        SignedNote note = SignedNote.parse(GO_NOTE);

        assertThat(NoteKey.parse(GO_KEY).signed(note)).isTrue();
        assertThat(NoteKey.parse(GO_KEY)).hasToString(GO_KEY);
        assertThat(note).hasToString(GO_NOTE);
    }

    @Test
    void a_changed_text_is_not_signed() {
        assertThat(NoteKey.parse(GO_KEY).signed(SignedNote.parse(GO_NOTE.replace("answer", "question"))))
                .isFalse();
    }

    @Test
    void a_key_whose_id_is_not_its_own_is_refused() {
        assertThatThrownBy(() -> NoteKey.parse(GO_KEY.replace("c74f20a3", "c74f20a4")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_checkpoint_is_read_as_it_was_signed() {
        Checkpoint checkpoint = new Checkpoint("example.org/journal", 12, new byte[32]);
        SignedNote note = KEY.sign(checkpoint);

        assertThat(KEY.published().signed(SignedNote.parse(note.toString()))).isTrue();
        assertThat(Checkpoint.parse(note.text())).isEqualTo(checkpoint);
        assertThat(NoteKey.parse(KEY.published().toString())).isEqualTo(KEY.published());
    }

    @Test
    void a_checkpoint_has_one_way_of_being_written() {
        String text = new Checkpoint("example.org/journal", 12, new byte[32]).text();
        for (String other : new String[] {
            text.replace("12", "012"), text.replace("12", "+12"), text + "more\n", text.replace("AA=\n", "AB=\n")
        }) {
            assertThatThrownBy(() -> Checkpoint.parse(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_key_that_is_made_is_kept_for_its_owner_alone(@TempDir Path data) throws Exception {
        SigningKey made = SigningKey.findOrMake("example.org/journal", "", data);

        assertThat(SigningKey.findOrMake("example.org/journal", "", data).published())
                .isEqualTo(made.published());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("signing.key"))))
                .isEqualTo("rw-------");
    }

    static String seed(int filler) {
        byte[] seed = new byte[32];
        java.util.Arrays.fill(seed, (byte) filler);
        return Base64.getEncoder().encodeToString(seed);
    }
}
