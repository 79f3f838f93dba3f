package concordat.web;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Failures that pass: every connection is busy, the database is restarting, two changes met. Whether a commit came
/// through may then be unknown, so nobody is told that nothing was changed, only that sending it again is safe.
final class Busy {
    /// In seconds.
    static final String RETRY_AFTER = "5";

    private Busy() {}

    static boolean is(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CannotCreateTransactionException _,
                        PessimisticLockingFailureException _,
                        DataAccessResourceFailureException _,
                        TransientDataAccessResourceException _ -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
