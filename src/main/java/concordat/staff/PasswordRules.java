package concordat.staff;

import concordat.design.Errors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What a password must be: long, and not what is tried first. No mixture of signs is asked for, and it never expires
/// (NIST SP 800-63B, OWASP ASVS 5.0 6.2).
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    static final String HINT = "At least 12 characters. Three words that do not belong together are good.";

    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    static void check(Errors errors, String password, String username, String field) {
        String small = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            errors.add(field, "Enter a password of at least 12 characters");
        } else if (password.length() > LONGEST) {
            errors.add(field, "Enter a password of at most 128 characters");
        } else if (!username.isBlank() && small.contains(username.strip().toLowerCase(Locale.ROOT))) {
            errors.add(field, "Enter a password that does not contain your username");
        } else if (COMMON.contains(small) || small.chars().distinct().count() < 4) {
            errors.add(field, "Enter a password that is less common: this is one of those that are tried first");
        }
    }

    private static Set<String> read() {
        try (InputStream in =
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/concordat/common-passwords.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
