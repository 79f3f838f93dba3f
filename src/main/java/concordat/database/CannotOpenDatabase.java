package concordat.database;

import org.jspecify.annotations.Nullable;

/// The records cannot be reached. The message is one sentence for the person at the terminal: what is wrong, and what
/// they can do.
public final class CannotOpenDatabase extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotOpenDatabase(String sentence) {
        this(sentence, null);
    }

    CannotOpenDatabase(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
