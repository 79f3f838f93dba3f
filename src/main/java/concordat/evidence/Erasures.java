package concordat.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// The records whose key was destroyed. The list is kept outside of the database too, signed, so that they are
/// destroyed again where an older state of it is restored. It names nobody, and it only grows.
public final class Erasures {
    /// That the key of a record was destroyed.
    public record Erasure(UUID recordId, Instant destroyedAt) {}

    private static final String FORMAT = "concordat-erasures 1\n";
    private static final Comparator<Erasure> IN_ORDER =
            Comparator.comparing(Erasure::destroyedAt).thenComparing(Erasure::recordId);

    private final Set<Erasure> all = new TreeSet<>(IN_ORDER);

    Erasures(Collection<Erasure> all) {
        this.all.addAll(all);
    }

    public static Erasures none() {
        return new Erasures(List.of());
    }

    /// Reads a list that one of the trusted keys signed.
    ///
    /// @throws IllegalArgumentException where it is none, or nobody trusted signed it
    public static Erasures read(Path file, Set<NoteKey> trusted) throws IOException {
        SignedNote note = note(file);
        if (trusted.stream().noneMatch(key -> key.signed(note))) {
            throw new IllegalArgumentException("No trusted key signed the list of erasures %s.".formatted(file));
        }
        List<Erasure> erasures = new ArrayList<>();
        for (String line : note.text().substring(FORMAT.length()).split("\n")) {
            String[] words = line.split(" ");
            try {
                erasures.add(new Erasure(UUID.fromString(words[0]), Instant.parse(words[1])));
            } catch (DateTimeException | ArrayIndexOutOfBoundsException | IllegalArgumentException malformed) {
                if (!line.isEmpty()) {
                    throw new IllegalArgumentException("%s is not a list of erasures.".formatted(file), malformed);
                }
            }
        }
        return new Erasures(erasures);
    }

    private static SignedNote note(Path file) throws IOException {
        try {
            SignedNote note = SignedNote.parse(Files.readString(file));
            if (note.text().startsWith(FORMAT)) {
                return note;
            }
        } catch (IllegalArgumentException malformed) {
            // The same answer as for another format.
        }
        throw new IllegalArgumentException("%s is not a list of erasures.".formatted(file));
    }

    public Erasures and(Erasures others) {
        Erasures both = new Erasures(all);
        both.all.addAll(others.all);
        return both;
    }

    public boolean includes(Erasures others) {
        return all.containsAll(others.all);
    }

    public Collection<Erasure> all() {
        return List.copyOf(all);
    }

    public int size() {
        return all.size();
    }

    /// Writes the list so that there is always a whole one, which outlives a loss of power.
    public void write(Path file, SigningKey key) throws IOException {
        StringBuilder text = new StringBuilder(FORMAT);
        all.forEach(erasure -> text.append(erasure.recordId())
                .append(' ')
                .append(erasure.destroyedAt())
                .append('\n'));
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path written = Files.createTempFile(directory, ".erasures", "");
        try {
            Files.writeString(written, key.sign(text.toString()).toString());
            sync(written);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            sync(directory);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
