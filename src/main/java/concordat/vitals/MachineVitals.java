package concordat.vitals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The database, and the disk under the data directory.
@Component
class MachineVitals implements Vitals {
    /// A gibibyte: the write-ahead log alone may grow to as much.
    private static final long LEAST_FREE = 1L << 30;

    private static final String STANDBYS = "select count(*) from pg_catalog.pg_stat_replication";

    private final DatabaseHealthIndicator database;
    private final DataSource pool;
    private final Path data;

    MachineVitals(DatabaseHealthIndicator database, DataSource pool, @Value("${concordat.data}") Path data) {
        this.database = database;
        this.pool = pool;
        this.data = data;
    }

    @Override
    public List<Vital> read() {
        long free = free();
        boolean answers = database.answers();
        return List.of(
                new Vital(
                        "disk_free_bytes",
                        "Room on the disk that holds the data directory",
                        free,
                        free < LEAST_FREE
                                ? "The disk under the data directory has less than 1 GiB left: make room."
                                : null),
                new Vital(
                        "database_up",
                        "Whether the database answers",
                        answers ? 1 : 0,
                        answers ? null : "The database does not answer: nobody can work until it does."),
                new Vital(
                        "database_standbys",
                        "Servers that replicate the database, -1 where it cannot be asked",
                        standbys(),
                        null));
    }

    private long free() {
        try {
            FileStore disk = Files.getFileStore(data);
            return disk.getUsableSpace();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int standbys() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STANDBYS)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException busyOrGone) {
            return -1;
        }
    }
}
