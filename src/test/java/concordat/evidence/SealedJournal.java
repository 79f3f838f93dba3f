package concordat.evidence;

import concordat.database.Database;
import concordat.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A journal in a data directory of a test's own, filled by SQL and sealed as the program does it.
public final class SealedJournal {
    private final Database database;
    private final SigningKey key;
    private final JdbcTransactionManager transactions;
    private final LastSigned lastSigned;

    public SealedJournal(Database database, Path data) throws IOException {
        this.database = database;
        this.key = SigningKey.findOrMake("example.org/journal", "", data);
        this.lastSigned = new LastSigned(data);
        DatabaseAddress app = database.app();
        this.transactions = new JdbcTransactionManager(new DriverManagerDataSource(
                app.url(), Objects.requireNonNull(app.user()), Objects.requireNonNull(app.password())));
    }

    public SigningKey key() {
        return key;
    }

    public void fill(int records, int entriesEach) throws SQLException {
        try (Connection connection = database.administrator().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(EvidenceDatabase.script("fill.sql"));
            statement.execute("call pg_temp.fill(%d, %d)".formatted(records, entriesEach));
        }
    }

    public void seal() {
        var source = Objects.requireNonNull(transactions.getDataSource());
        new SealJournal(
                        new EvidenceStore(JdbcClient.create(source)),
                        key,
                        lastSigned,
                        new TransactionTemplate(transactions),
                        InstantSource.system())
                .seal();
    }

    /// As the program does it each minute.
    public void keepErasures(Path data) throws IOException {
        var source = Objects.requireNonNull(transactions.getDataSource());
        new KeepErasures(
                        new EvidenceStore(JdbcClient.create(source)),
                        key,
                        new TransactionTemplate(transactions),
                        data,
                        "")
                .keep();
    }
}
