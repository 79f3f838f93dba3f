package concordat.backup;

import concordat.evidence.Erasures;
import concordat.evidence.Erasures.Erasure;
import concordat.evidence.Verification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;

/// Erases in a restored database what was erased after its backup was made.
final class RestoreStore {
    private static final String ERASE = """
            update records.record_key
               set wrapped_key = null, destroyed_at = ?
             where record_id = ? and destroyed_at is null
            """;

    private static final String FORGET = """
            select records.forget(?)
            """;

    private final Connection owner;

    RestoreStore(Connection owner) {
        this.owner = owner;
    }

    Erasures erased() throws SQLException {
        become(Verification.ROLE);
        Erasures erased = Verification.erasures(owner);
        become("none");
        return erased;
    }

    /// Destroys the keys again, and deletes the rows about those records. Answers with how many records had to be
    /// erased.
    int erase(Erasures erasures) throws SQLException {
        become(Verification.ROLE);
        int erased = 0;
        try (PreparedStatement erase = owner.prepareStatement(ERASE);
                PreparedStatement forget = owner.prepareStatement(FORGET)) {
            for (Erasure one : erasures.all()) {
                erase.setObject(1, one.destroyedAt().atOffset(ZoneOffset.UTC));
                erase.setObject(2, one.recordId());
                erased += erase.executeUpdate();
                forget.setObject(1, one.recordId());
                forget.execute();
            }
        }
        become("none");
        return erased;
    }

    private void become(String role) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("set role " + role);
        }
    }

    /// Takes the destroyed keys out of the table's file as well: PostgreSQL keeps the earlier state of a row until
    /// its space is needed.
    void forget() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("vacuum full records.record_key");
        }
    }

    /// The log keeps it longer. A server that recovers from a backup throws old log away.
    static void forgetLog(Connection administrator) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute("select pg_switch_wal()");
            statement.execute("checkpoint");
            statement.execute("select pg_switch_wal()");
            statement.execute("checkpoint");
        }
    }
}
