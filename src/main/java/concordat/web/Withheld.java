package concordat.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A change that PostgreSQL's row security refused: whoever acts sees the record, and not the part of it that the
/// change
/// would be in. Nothing of it was kept.
final class Withheld {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private Withheld() {}

    static boolean is(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())
                    && String.valueOf(refused.getMessage()).contains("row-level security policy")) {
                return true;
            }
        }
        return false;
    }
}
