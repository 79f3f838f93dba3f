package concordat.backup;

import org.jspecify.annotations.Nullable;

/// A backup cannot be made or restored. The message is one sentence for the person at the terminal.
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupRefused(String sentence) {
        this(sentence, null);
    }

    BackupRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
