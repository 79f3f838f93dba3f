package concordat.web;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Failures that pass: every connection is busy, the database is restarting, two changes met. Whether a commit came
/// through may then be unknown, so nobody is told that nothing was changed, only that sending it again is safe.
final class Busy {
    /// In seconds.
    static final String RETRY_AFTER = "5";

    /// What PostgreSQL says of a statement that took too long, of a lock that was waited for too long, and to a
    /// connection that held a transaction open and did nothing.
    private static final Set<String> TOOK_TOO_LONG = Set.of("57014", "55P03", "25P03");

    private Busy() {}

    static boolean is(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CannotCreateTransactionException _,
                        TransactionSystemException _,
                        PessimisticLockingFailureException _,
                        DataAccessResourceFailureException _,
                        TransientDataAccessResourceException _ -> {
                    return true;
                }
                case SQLException told
                when TOOK_TOO_LONG.contains(String.valueOf(told.getSQLState())) -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
