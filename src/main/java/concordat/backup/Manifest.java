package concordat.backup;

import concordat.evidence.Verification.Head;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a backup says of itself, at its end.
///
/// @param entries of the journal, when the copy was all but done; those that came in the last moments are in it too
/// @param checkpoint the last that was signed by then, and null where none was
/// @param keys by which the journal was signed where the backup was made
record Manifest(Instant made, long entries, @Nullable String checkpoint, List<String> keys, List<Content> files) {
    /// @param sha256 in hexadecimal
    record Content(String name, long size, String sha256) {}

    Head journal() {
        return new Head(entries, Optional.ofNullable(checkpoint));
    }

    long size() {
        return files.stream().mapToLong(Content::size).sum();
    }
}
