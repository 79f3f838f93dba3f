package concordat.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The database that this program serves from: as the role that serves, and as the owner who migrates.
public final class Database implements AutoCloseable {
    private static final int OLDEST_VERSION = 15;
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NO_SUCH_ROLE = "28000";

    /// What the driver says, and not the server, when it is asked for a password that it was not given.
    private static final String NO_PASSWORD = "08004";

    private static final String NO_SUCH_DATABASE = "3D000";

    private final DatabaseAddress app;
    private final DatabaseAddress owner;
    private final @Nullable DatabaseAddress administrator;
    private final @Nullable EmbeddedPostgres embedded;

    private Database(
            DatabaseAddress address,
            Passwords passwords,
            @Nullable DatabaseAddress administrator,
            @Nullable EmbeddedPostgres embedded) {
        this.app = address.as(PrepareDatabase.APP, passwords.app());
        this.owner = address.as(PrepareDatabase.OWNER, passwords.owner());
        this.administrator = administrator;
        this.embedded = embedded;
    }

    /// Starts our own PostgreSQL on the data in `data`, prepared.
    ///
    /// @throws CannotOpenDatabase when the directory is not ours to use, or PostgreSQL does not start
    public static Database embedded(Path data) {
        return prepared(data, EmbeddedPostgres.start(data));
    }

    /// The same on a copy that [ClusterCopy] made.
    public static Database recovered(Path data) {
        return prepared(data, EmbeddedPostgres.recover(data));
    }

    private static Database prepared(Path data, EmbeddedPostgres server) {
        try {
            server.renewPasswords();
            PrepareDatabase.run(server.administrator(), PrepareDatabase.DATABASE, server.passwords());
            var address = new DatabaseAddress(server.url(PrepareDatabase.DATABASE), null, null);
            return new Database(address, server.passwords(), server.administrator(), server);
        } catch (SQLException | IOException failure) {
            try (server) {
                throw new CannotOpenDatabase(
                        "The database in %s cannot be prepared: %s.".formatted(data, failure.getMessage()), failure);
            } catch (IOException notStopped) {
                throw new CannotOpenDatabase("PostgreSQL on %s does not stop.".formatted(data), notStopped);
            }
        }
    }

    /// Reaches a PostgreSQL that somebody else runs, and that was prepared.
    ///
    /// @throws CannotOpenDatabase when it cannot be reached safely or at all, is too old, or was not prepared
    public static Database external(String url, Passwords passwords) {
        Database database = new Database(
                DatabaseAddress.parse(url, PrepareDatabase.DATABASE).requireSafeWay(), passwords, null, null);
        requireSignIn(database.app, "CONCORDAT_APP_PASSWORD");
        requireSignIn(database.owner, "CONCORDAT_OWNER_PASSWORD");
        return database;
    }

    /// Reaches the same as its owner alone.
    public static Database ofOwner(String url, String password) {
        return new Database(
                DatabaseAddress.parse(url, PrepareDatabase.DATABASE).requireSafeWay(),
                new Passwords(password, null),
                null,
                null);
    }

    /// Reaches what is kept in `data`: by the server of a program that runs on it, or by one that is started for it.
    ///
    /// @throws CannotOpenDatabase when there is nothing of ours in `data`, or PostgreSQL does not start
    public static Database reach(Path data) {
        if (!DataDirectory.isOurs(data)) {
            throw new CannotOpenDatabase("There are no records in %s: give a directory by --data.".formatted(data));
        }
        try {
            Optional<DatabaseAddress> running = EmbeddedPostgres.running(data, PrepareDatabase.DATABASE);
            if (running.isPresent() && answers(running.get())) {
                DatabaseAddress owner = running.get();
                DatabaseAddress administrator =
                        EmbeddedPostgres.runningAsAdministrator(data).orElse(null);
                return new Database(owner, new Passwords(owner.password(), null), administrator, null);
            }
        } catch (IOException unreadable) {
            throw new CannotOpenDatabase("The records in %s cannot be read.".formatted(data), unreadable);
        }
        return embedded(data);
    }

    private static boolean answers(DatabaseAddress address) {
        try (Connection connection = address.connect()) {
            return connection.isValid(1);
        } catch (SQLException noServer) {
            return false;
        }
    }

    private static void requireSignIn(DatabaseAddress address, String variable) {
        try (Connection connection = address.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new CannotOpenDatabase("The database %s is PostgreSQL %d and Concordat needs %d or later."
                        .formatted(address, version, OLDEST_VERSION));
            }
        } catch (SQLException failure) {
            throw new CannotOpenDatabase(sentence(address, variable, failure), failure);
        }
    }

    private static String sentence(DatabaseAddress address, String variable, SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case WRONG_PASSWORD, NO_SUCH_ROLE, NO_PASSWORD ->
                "The database %s does not know %s by the password in %s: ./concordat prepare makes both."
                        .formatted(address, address.user(), variable);
            case NO_SUCH_DATABASE -> "There is no database %s: ./concordat prepare makes it.".formatted(address);
            default ->
                "The database %s cannot be reached (%s).".formatted(address, DatabaseAddress.firstSentence(failure));
        };
    }

    /// Where the role that serves reaches it.
    public DatabaseAddress app() {
        return app;
    }

    /// Where the owner reaches it, to migrate.
    public DatabaseAddress owner() {
        return owner;
    }

    /// Where the administrator reaches this database, on a server of our own.
    public DatabaseAddress administrator() {
        if (administrator == null) {
            throw new IllegalStateException("Somebody else administers " + this);
        }
        return administrator.withDatabase(PrepareDatabase.DATABASE);
    }

    /// A connection outside the pool, as the role that serves, for somebody who listens on it. It is theirs to close.
    public Connection listenConnection() throws SQLException {
        return app.connect();
    }

    @Override
    public String toString() {
        return app.toString();
    }

    /// Stops the server if it is ours.
    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
