package concordat.database;

import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The passwords of the two roles that may sign in to the database. Either is null where nobody has said what it is.
public record Passwords(@Nullable String owner, @Nullable String app) {
    private static final int BYTES = 24;

    /// A password nobody could guess, in characters that need no quoting anywhere.
    public static String generate() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Passwords[hidden]";
    }
}
