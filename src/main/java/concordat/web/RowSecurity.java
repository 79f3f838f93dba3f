package concordat.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Tells a change that PostgreSQL's row security refused from a failure: whoever acts sees the record, and not the part
/// of it that the change would be in. Nothing of it was kept.
final class RowSecurity {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private RowSecurity() {}

    static boolean refused(@Nullable Throwable failure) {
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
