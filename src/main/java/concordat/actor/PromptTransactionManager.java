package concordat.actor;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/// Begins a transaction at once or not at all. Where the database has gone, the first who find it gone have
/// waited for a connection; nobody else does until there is one again, because all that waiting gives is a late
/// refusal.
///
/// By itself it tells PostgreSQL nothing of who acts, so row security lets nothing through: it is for what is asked
/// before anybody does.
public class PromptTransactionManager extends JdbcTransactionManager {
    private volatile boolean away;

    public PromptTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (away && hasNoConnection()) {
            throw new CannotCreateTransactionException("The database is away");
        }
        try {
            super.doBegin(transaction, definition);
        } catch (CannotCreateTransactionException failure) {
            away = hasNoConnection();
            throw failure;
        }
    }

    private boolean hasNoConnection() {
        return obtainDataSource() instanceof HikariDataSource source
                && source.getHikariPoolMXBean() instanceof HikariPoolMXBean pool
                && pool.getTotalConnections() == 0;
    }
}
