package concordat.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The last checkpoint that was signed here, in a file beside the signing key and outside of the database: whoever
/// owns the database cannot make this key sign another past.
public final class LastSigned {
    /// Its name in the data directory.
    public static final String FILE = "checkpoint";

    private final Path file;

    public LastSigned(Path data) {
        this.file = data.resolve(FILE);
    }

    /// The signed note; empty where nothing was signed here.
    public Optional<String> note() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Optional<Checkpoint> checkpoint() {
        return note().map(note -> Checkpoint.parse(SignedNote.parse(note).text()));
    }

    void keep(SignedNote note) {
        try {
            Path written = Files.writeString(Files.createTempFile(file.getParent(), "checkpoint", ""), note.toString());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
