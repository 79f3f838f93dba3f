package concordat.backup;

import concordat.database.ClusterCopy;
import concordat.database.Database;
import concordat.database.DatabaseAddress;
import concordat.evidence.Erasures;
import concordat.evidence.LastSigned;
import concordat.evidence.SigningKey;
import concordat.evidence.Verification;
import concordat.evidence.Verification.Head;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Copies a data directory into one encrypted file, while its program runs or not, and reads it back. The file has
/// its name once it is whole and checked, and not before. The signing key is not in it: see docs/backup.md.
public final class MakeBackup {
    /// What was done.
    ///
    /// @param bytes of the file
    /// @param files how many are in it
    /// @param size of what is in it
    /// @param erased how many records the list of erasures has
    public record Made(Path file, long bytes, int files, long size, Head journal, int erased) {}

    static final String CLUSTER = "postgres";

    /// What is kept beside the cluster. The checkpoint is read before the copy ends, and so the journal begins with
    /// it.
    private static final List<String> KEPT = List.of("passwords", "master.key", LastSigned.FILE);

    static final String ERASURES = "erasures";

    private static final DateTimeFormatter IN_A_NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String NOW = "select now()";

    private final Path data;
    private final BackupKey key;
    private final SigningKey signing;

    public MakeBackup(Path data, BackupKey key, SigningKey signing) {
        this.data = data;
        this.key = key;
        this.signing = signing;
    }

    /// @param to a file that is not there yet, or a directory in which the file is named after the time
    /// @throws BackupRefused where it cannot be made: then there is no file
    public Made make(Path to) {
        refuseInside(to);
        try (Database database = Database.reach(data)) {
            DatabaseAddress administrator = database.administrator();
            Instant now = now(administrator);
            Path file = Files.isDirectory(to) ? to.resolve("concordat-" + IN_A_NAME.format(now) + ".backup") : to;
            if (Files.exists(file)) {
                throw new BackupRefused("%s is there already: name another file.".formatted(file));
            }
            return make(file, administrator, now);
        } catch (IOException | SQLException failure) {
            throw new BackupRefused(
                    "The backup could not be made, and nothing was left of it (%s).".formatted(words(failure)),
                    failure);
        }
    }

    private void refuseInside(Path to) {
        if (to.toAbsolutePath().normalize().startsWith(data.toAbsolutePath().normalize())) {
            throw new BackupRefused("A backup does not belong in the directory that it is of: name another.");
        }
    }

    private Made make(Path file, DatabaseAddress administrator, Instant now) throws IOException, SQLException {
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path written = Files.createTempFile(directory, ".concordat-", ".partial");
        try {
            Manifest manifest = write(written, administrator, now);
            if (!new BackupReader(written, key).check().equals(manifest)) {
                throw new IOException("what was read back is not what was written");
            }
            Path list = file.resolveSibling(ERASURES);
            Erasures erasures = erasures(administrator, list);
            erasures.write(list, signing);
            sync(written);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            sync(directory);
            new LastBackup(data).keep(now);
            return new Made(
                    file,
                    Files.size(file),
                    manifest.files().size(),
                    manifest.size(),
                    manifest.journal(),
                    erasures.size());
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private Manifest write(Path written, DatabaseAddress administrator, Instant now) throws IOException, SQLException {
        try (BackupWriter writer = new BackupWriter(written, key)) {
            Head head;
            try (ClusterCopy copy = ClusterCopy.begin(administrator, data)) {
                for (String name : KEPT) {
                    Path kept = data.resolve(name);
                    if (Files.exists(kept)) {
                        byte[] content = Files.readAllBytes(kept);
                        writer.add(name, content.length, new ByteArrayInputStream(content));
                    }
                }
                copy.files(writer.under(CLUSTER));
                try (Connection connection = administrator.connect()) {
                    head = Verification.head(connection);
                }
                copy.end(writer.under(CLUSTER));
            }
            Manifest manifest = new Manifest(
                    now,
                    head.entries(),
                    head.checkpoint().orElse(null),
                    List.of(signing.published().toString()),
                    writer.files());
            writer.end(manifest);
            return manifest;
        }
    }

    /// Those of the database and those that the list had: a database that was put back by other means may know fewer.
    private Erasures erasures(DatabaseAddress administrator, Path list) throws IOException, SQLException {
        Erasures before = Files.exists(list) ? Erasures.read(list, Set.of(signing.published())) : Erasures.none();
        try (Connection connection = administrator.connect()) {
            return Verification.erasures(connection).and(before);
        }
    }

    private static Instant now(DatabaseAddress administrator) throws SQLException {
        try (Connection connection = administrator.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NOW)) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static String words(Exception failure) {
        return switch (failure) {
            case SQLException sql -> DatabaseAddress.firstSentence(sql);
            case NoSuchFileException missing -> "there is no " + missing.getMessage();
            case AccessDeniedException denied -> "no right to " + denied.getMessage();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
