package concordat.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Copies the files of a server while it works, by PostgreSQL's low-level backup: the files as they come, and then
/// all that was written to the log meanwhile, from which a server that starts on the copy makes them whole.
public final class ClusterCopy implements AutoCloseable {
    /// Takes what is copied. Names are relative to the cluster.
    public interface Target {
        void directory(String name) throws IOException;

        /// Reads exactly `size` bytes.
        void file(String name, long size, InputStream content) throws IOException;
    }

    private static final String CONTROL = "global/pg_control";
    private static final String LABEL = "backup_label";

    /// What is in these is of the running server alone. The log is copied afterwards.
    private static final Set<String> EMPTIED = Set.of(
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_wal",
            "pg_wal/archive_status",
            "pg_wal/summaries");

    private static final Pattern LEFT_OUT = Pattern.compile(
            "postmaster\\.(pid|opts)|pg_internal\\.init.*|(backup_label|tablespace_map)(\\.old)?|backup_manifest"
                    + "|(current_logfiles|postgresql\\.auto\\.conf)\\.tmp|pgsql_tmp.*|t\\d+_\\d+.*");

    private static final Pattern STARTS_IN = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");
    private static final Pattern SEGMENT = Pattern.compile("([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})");
    private static final int HEXADECIMAL = 16;

    /// So that nothing of the log that the copy needs is thrown away before it was copied. Both end with the session.
    private static final String BEGIN = """
            select pg_create_physical_replication_slot('concordat_backup_' || pg_backend_pid(), true, true),
                   pg_backup_start('concordat', true)
            """;

    private static final String END = """
            select s.labelfile, coalesce(s.spcmapfile, ''), pg_walfile_name(s.lsn), (select pg_size_bytes(setting || unit)
                   from pg_settings where name = 'wal_segment_size')
              from pg_backup_stop(false) s
            """;

    private final Connection connection;
    private final Path cluster;

    private ClusterCopy(Connection connection, Path cluster) {
        this.connection = connection;
        this.cluster = cluster;
    }

    /// Begins to copy the cluster of the data in `data`, whose server the administrator reaches at this address.
    public static ClusterCopy begin(DatabaseAddress administrator, Path data) throws SQLException {
        Connection connection = administrator.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(BEGIN);
            return new ClusterCopy(connection, data.toAbsolutePath().normalize().resolve("postgres"));
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /// Copies everything but the log. What a server makes whole again may be torn, too short, or gone by then.
    public void files(Target target) throws IOException {
        Files.walkFileTree(cluster, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                String name = name(directory);
                if (isLeftOut(directory) || isEmptied(name) && !EMPTIED.contains(name)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!name.isEmpty()) {
                    target.directory(name);
                }
                if (name.equals("pg_tblspc") && !isEmpty(directory)) {
                    throw new IOException("it has tablespaces, which a backup does not reach");
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = name(file);
                if (attributes.isRegularFile() && !isEmptied(name) && !isLeftOut(file) && !name.equals(CONTROL)) {
                    copy(file, name, attributes.size(), target);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        Path control = cluster.resolve(CONTROL);
        copy(control, CONTROL, Files.size(control), target);
    }

    /// Ends the copy with the log that it needs.
    public void end(Target target) throws IOException, SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(END)) {
            row.next();
            String label = row.getString(1);
            if (!row.getString(2).isBlank()) {
                throw new IOException("it has tablespaces, which a backup does not reach");
            }
            Matcher start = STARTS_IN.matcher(label);
            if (!start.find()) {
                throw new IOException("PostgreSQL did not say where the backup starts");
            }
            byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
            target.file(LABEL, bytes.length, new ByteArrayInputStream(bytes));
            log(start.group(1), row.getString(3), row.getLong(4), target);
        }
    }

    /// Every segment from the first to the last, all of them whole: the server began a new one when the backup ended.
    private void log(String first, String last, long segmentBytes, Target target) throws IOException {
        long perFile = (1L << 32) / segmentBytes;
        for (long at = number(first, perFile); at <= number(last, perFile); at++) {
            String name = "%s%08X%08X".formatted(first.substring(0, 8), at / perFile, at % perFile);
            Path segment = cluster.resolve("pg_wal").resolve(name);
            if (!Files.exists(segment) || Files.size(segment) != segmentBytes) {
                throw new IOException("a part of the write-ahead log is missing: " + name);
            }
            copy(segment, "pg_wal/" + name, segmentBytes, target);
        }
    }

    private static long number(String segment, long perFile) {
        Matcher parts = SEGMENT.matcher(segment);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a segment: " + segment);
        }
        return Long.parseLong(parts.group(2), HEXADECIMAL) * perFile + Long.parseLong(parts.group(3), HEXADECIMAL);
    }

    private static void copy(Path file, String name, long size, Target target) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            target.file(name, size, new Exactly(content, size));
        } catch (NoSuchFileException goneMeanwhile) {
            if (name.equals(CONTROL) || name.startsWith("pg_wal/")) {
                throw goneMeanwhile;
            }
        }
    }

    private static boolean isEmptied(String name) {
        return EMPTIED.contains(name.split("/", 2)[0]);
    }

    private static boolean isLeftOut(Path file) {
        return LEFT_OUT.matcher(file.getFileName().toString()).matches();
    }

    private String name(Path file) {
        return cluster.relativize(file).toString();
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    /// A file that became shorter is filled up with noughts, and what was added to it is left: the log has either.
    private static final class Exactly extends InputStream {
        private final InputStream content;
        private long left;

        Exactly(InputStream content, long size) {
            this.content = content;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            if (left == 0) {
                return -1;
            }
            int asked = (int) Math.min(most, left);
            int read = content.readNBytes(bytes, from, asked);
            Arrays.fill(bytes, from + read, from + asked, (byte) 0);
            left -= asked;
            return asked;
        }
    }

    /// Without an end before it, the backup is given up.
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
