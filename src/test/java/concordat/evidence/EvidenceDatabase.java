package concordat.evidence;

import concordat.database.DatabaseAddress;
import concordat.database.TestDatabase;
import concordat.evidence.Verification.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A database of a test's own, on which it may do what nobody may: its journal is filled by SQL, sealed by the
/// program, and then at the mercy of a superuser.
final class EvidenceDatabase implements AutoCloseable {
    static final SigningKey KEY = SigningKey.parse("example.org/journal", SignedNoteTest.seed(1));

    private final DatabaseAddress address;
    private final Connection superuser;
    private final LastSigned lastSigned;

    EvidenceDatabase(String name) throws SQLException {
        this.address = TestDatabase.ofItsOwn(name);
        this.superuser = address.connect();
        this.lastSigned = new LastSigned(temporaryDirectory());
        run(script("fill.sql"));
        run(script("tamper.sql"));
    }

    void fill(int records, int entriesEach) throws SQLException {
        run("call pg_temp.fill(%d, %d)".formatted(records, entriesEach));
    }

    /// A sealing job as one node runs it, connected as the role that serves.
    SealJournal sealing() {
        DatabaseAddress app = TestDatabase.app(address);
        var source = new DriverManagerDataSource(
                app.url(), Objects.requireNonNull(app.user()), Objects.requireNonNull(app.password()));
        return new SealJournal(
                new EvidenceStore(JdbcClient.create(source)),
                KEY,
                lastSigned,
                new TransactionTemplate(new JdbcTransactionManager(source)),
                InstantSource.system());
    }

    /// What the program signed last, outside of the database.
    String lastSigned() {
        return lastSigned.note().orElseThrow();
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "evidence");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    DatabaseAddress address() {
        return address;
    }

    Connection superuser() {
        return superuser;
    }

    Verdict verify(String... elsewhere) throws SQLException {
        return Verification.of(superuser, Set.of(KEY.published()), List.of(elsewhere));
    }

    void run(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The rows of a query, each as its columns in words.
    List<List<String>> ask(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> answers = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                answers.add(row);
            }
            return answers;
        }
    }

    static String script(String name) {
        try (InputStream in = Objects.requireNonNull(EvidenceDatabase.class.getResourceAsStream("/evidence/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
        TestDatabase.drop(address);
    }
}
