package concordat.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/// The directory in which a program with its own PostgreSQL keeps everything. One program holds it at a time, and a
/// directory that holds anything else is never written to.
final class DataDirectory implements AutoCloseable {
    private static final String MARKER = "CONCORDAT";
    private static final String BINARIES = "concordat.binaries";
    private static final String WHAT_THIS_IS = "Concordat keeps its records here: see docs/running.md.\n";

    private static final FileAttribute<Set<PosixFilePermission>> FOR_US_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Makes the directory if there is none, and holds it until it is closed.
    static DataDirectory open(Path asked) {
        Path path = asked.toAbsolutePath().normalize();
        try {
            claim(path);
            return new DataDirectory(path.toRealPath(), hold(path));
        } catch (IOException failure) {
            throw new CannotOpenDatabase(
                    "The data directory %s cannot be used (%s): give another by --data."
                            .formatted(path, failure.getClass().getSimpleName()),
                    failure);
        }
    }

    private static void claim(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CannotOpenDatabase("%s is not a directory: give one by --data.".formatted(path));
        }
        if (Files.exists(path.resolve(MARKER))) {
            return;
        }
        Files.createDirectories(path);
        try (Stream<Path> files = Files.list(path)) {
            if (files.anyMatch(file -> !file.endsWith("lost+found"))) {
                throw new CannotOpenDatabase(
                        "The directory %s holds files that Concordat did not make: give an empty or a new one by --data."
                                .formatted(path));
            }
        }
        // Others may pass through to the binaries but not look: a server that runs as nobody needs that.
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        Files.writeString(path.resolve(MARKER), WHAT_THIS_IS);
    }

    private static FileChannel hold(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProgram) {
            // The same answer as for another program.
        }
        channel.close();
        throw new CannotOpenDatabase(
                "Another Concordat is using the data in %s: stop it first, or give another directory by --data, or a database that several may use by --database."
                        .formatted(path));
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    /// Where the server's programs are unpacked: here, or where the system property `concordat.binaries` says, for many
    /// directories that have one in common, as tests do.
    Path binaries() {
        String shared = System.getProperty(BINARIES);
        return shared == null ? path.resolve("binaries") : Path.of(shared);
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    /// An empty log of the server, beside the one before it. Both are readable by their owner alone.
    Path newLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), path.resolve("postgres.log.before"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.createFile(log(), FOR_US_ALONE);
    }

    Path temporary(String prefix) throws IOException {
        return Files.createTempDirectory(path, prefix);
    }

    /// The password of this name in the directory at `path`, which another program may hold; empty where it has none.
    static Optional<String> passwordIn(Path path, String name) throws IOException {
        Path file = path.resolve("passwords");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            passwords.load(reader);
        }
        return Optional.ofNullable(passwords.getProperty(name));
    }

    static boolean isOurs(Path path) {
        return Files.exists(path.resolve(MARKER));
    }

    /// The password of this name, made on first use. The file is readable by its owner alone.
    String password(String name) throws IOException {
        Properties passwords = passwords();
        if (passwords.getProperty(name) == null) {
            passwords.setProperty(name, Passwords.generate());
            write(passwords);
        }
        return passwords.getProperty(name);
    }

    /// Forgets the password of this name: another is made when it is next asked for.
    void forget(String name) throws IOException {
        Properties passwords = passwords();
        passwords.remove(name);
        write(passwords);
    }

    /// Gives the password of one name to another, in one step.
    void rename(String name, String to) throws IOException {
        Properties passwords = passwords();
        passwords.setProperty(to, passwords.getProperty(name));
        passwords.remove(name);
        write(passwords);
    }

    private Properties passwords() throws IOException {
        Path file = path.resolve("passwords");
        Properties passwords = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
        }
        return passwords;
    }

    private void write(Properties passwords) throws IOException {
        StringBuilder lines = new StringBuilder();
        passwords.forEach(
                (key, value) -> lines.append(key).append('=').append(value).append('\n'));
        Path written = Files.createTempFile(path, "passwords", "", FOR_US_ALONE);
        Files.writeString(written, lines);
        Files.move(written, path.resolve("passwords"), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String toString() {
        return path.toString();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
