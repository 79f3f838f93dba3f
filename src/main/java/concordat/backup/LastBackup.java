package concordat.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// When the last backup of a data directory was made, in a file of the directory. It is in no backup: one that was
/// restored has none yet.
record LastBackup(Path data) {
    private static final String FILE = "last-backup";

    /// A backup is no worse where this cannot be kept, as on a disk that is full: it then seems older than it
    /// is, and an operator is warned too early rather than too late.
    void keep(Instant madeAt) {
        try {
            Files.writeString(data.resolve(FILE), madeAt.toString());
        } catch (IOException notKept) {
            // Told by its age.
        }
    }

    /// Empty where none was made.
    Optional<Instant> at() {
        try {
            return Optional.of(Instant.parse(Files.readString(data.resolve(FILE))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
