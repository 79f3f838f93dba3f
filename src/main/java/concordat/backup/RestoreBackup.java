package concordat.backup;

import concordat.database.CannotOpenDatabase;
import concordat.database.Database;
import concordat.database.DatabaseAddress;
import concordat.evidence.Erasures;
import concordat.evidence.LastSigned;
import concordat.evidence.NoteKey;
import concordat.evidence.Verification;
import concordat.evidence.Verification.Head;
import concordat.evidence.Verification.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a backup into an empty directory, lets PostgreSQL make it whole, erases what was erased since, and verifies
/// the journal. Until all of that is done it is in a directory within, which no program takes for its own.
public final class RestoreBackup {
    /// What was done.
    ///
    /// @param made when the backup was
    /// @param before where the journal stood then
    /// @param erased how many records were erased after it was made, and now again
    /// @param trusted the keys that may have signed the journal
    public record Restored(
            Instant made, int files, long size, Head before, int erased, Verdict journal, Set<NoteKey> trusted) {}

    private static final String WITHIN = "restoring";

    private final Path data;
    private final BackupKey key;
    private final Set<NoteKey> trusted;

    /// @param trusted besides those that signed where the backup was made
    public RestoreBackup(Path data, BackupKey key, Set<NoteKey> trusted) {
        this.data = data.toAbsolutePath().normalize();
        this.key = key;
        this.trusted = Set.copyOf(trusted);
    }

    /// @param erasures the list; where none is given, the one beside the file
    /// @throws BackupRefused where it cannot be restored: then the directory is as it was
    public Restored restore(Path file, @Nullable Path erasures) {
        Path list = erasures == null ? file.toAbsolutePath().resolveSibling(MakeBackup.ERASURES) : erasures;
        try {
            refuseWhatIsThere();
            refuseNoList(file, list);
            Path made = Files.isDirectory(data) ? data.resolve(WITHIN) : data;
            Path within = data.resolve(WITHIN);
            Files.createDirectories(within);
            try {
                Restored restored = restoreWithin(within, file, list);
                move(within);
                made = within;
                return restored;
            } finally {
                delete(made);
            }
        } catch (IOException | SQLException failure) {
            throw new BackupRefused(
                    "The backup could not be restored (%s).".formatted(MakeBackup.words(failure)), failure);
        }
    }

    /// Erases again in a database that was put back by other means. Answers with how many records had to be.
    ///
    /// @throws IllegalArgumentException where no trusted key signed the list
    public static int eraseAgain(DatabaseAddress owner, Path list, Set<NoteKey> trusted) {
        try (Connection connection = owner.connect()) {
            RestoreStore store = new RestoreStore(connection);
            int erased = store.erase(Erasures.read(list, trusted));
            store.forget();
            return erased;
        } catch (IOException | SQLException failure) {
            throw new BackupRefused(
                    "What is on the list could not be erased (%s).".formatted(MakeBackup.words(failure)), failure);
        }
    }

    private void refuseWhatIsThere() throws IOException {
        if (Files.exists(data)) {
            if (!Files.isDirectory(data)) {
                throw new BackupRefused("%s is not a directory: give one by --data.".formatted(data));
            }
            try (Stream<Path> files = Files.list(data)) {
                if (files.anyMatch(each -> !each.endsWith("lost+found"))) {
                    throw new BackupRefused(
                            "The directory %s is not empty: give an empty or a new one by --data.".formatted(data));
                }
            }
        }
    }

    private static void refuseNoList(Path file, Path list) {
        if (Files.exists(file) && !Files.exists(list)) {
            throw new BackupRefused(
                    "There is no list of erasures at %s: give the newest by --erasures, so that nothing that was erased comes back."
                            .formatted(list));
        }
    }

    private Restored restoreWithin(Path within, Path file, Path list) throws IOException, SQLException {
        Manifest manifest = new BackupReader(file, key).read(new Unpacked(within));
        Set<NoteKey> keys = new LinkedHashSet<>(trusted);
        manifest.keys().forEach(each -> keys.add(NoteKey.parse(each)));
        Erasures erasures = Erasures.read(list, keys);
        Files.writeString(within.resolve("CONCORDAT"), "");
        Verdict verdict;
        int erased;
        try (Database database = Database.recovered(within)) {
            erased = erase(database, erasures, list);
            verdict = verify(database, manifest, within, keys);
        } catch (CannotOpenDatabase failure) {
            throw new BackupRefused(
                    "PostgreSQL cannot start on what was backed up: %s".formatted(failure.getMessage()), failure);
        }
        Files.copy(list, within.resolve(MakeBackup.ERASURES));
        return new Restored(
                manifest.made(), manifest.files().size(), manifest.size(), manifest.journal(), erased, verdict, keys);
    }

    private static int erase(Database database, Erasures erasures, Path list) throws SQLException {
        try (Connection owner = database.owner().connect();
                Connection administrator = database.administrator().connect()) {
            RestoreStore store = new RestoreStore(owner);
            if (!erasures.includes(store.erased())) {
                throw new BackupRefused(
                        "The list of erasures %s is older than the backup: give the newest by --erasures."
                                .formatted(list));
            }
            int erased = store.erase(erasures);
            store.forget();
            RestoreStore.forgetLog(administrator);
            return erased;
        }
    }

    /// The journal must begin with what was signed by the time of the backup, in the database and in the file.
    private static Verdict verify(Database database, Manifest manifest, Path within, Set<NoteKey> keys)
            throws SQLException {
        List<String> elsewhere = new ArrayList<>();
        new LastSigned(within).note().ifPresent(elsewhere::add);
        String checkpoint = manifest.checkpoint();
        if (checkpoint != null) {
            elsewhere.add(checkpoint);
        }
        try (Connection owner = database.owner().connect()) {
            return Verification.byOwner(owner, keys, elsewhere);
        }
    }

    /// The mark that the directory is a program's own comes last.
    private void move(Path within) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(within)) {
            all = files.sorted(Comparator.comparing(each -> each.endsWith("CONCORDAT")))
                    .toList();
        }
        for (Path each : all) {
            Files.move(each, data.resolve(each.getFileName()));
        }
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /// Readable by nobody else, as PostgreSQL demands of its cluster.
    private record Unpacked(Path root) implements BackupReader.Sink {
        @Override
        public void directory(String name) throws IOException {
            makeDirectories(inside(name));
        }

        @Override
        public void file(String name, InputStream content) throws IOException {
            Path file = inside(name);
            makeDirectories(Objects.requireNonNull(file.getParent()));
            Files.copy(content, file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            if (!name.startsWith(MakeBackup.CLUSTER + "/")) {
                MakeBackup.sync(file); // PostgreSQL does that with its own before it recovers
            }
        }

        private void makeDirectories(Path directory) throws IOException {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }

        private Path inside(String name) throws IOException {
            Path file = root.resolve(name).normalize();
            if (!file.startsWith(root)) {
                throw new IOException("it names a file outside of itself: " + name);
            }
            return file;
        }
    }
}
