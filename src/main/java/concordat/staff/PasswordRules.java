package concordat.staff;

import com.nulabinc.zxcvbn.Zxcvbn;
import concordat.design.Errors;
import java.util.List;
import java.util.Locale;

/// What a password must be: long, not in a published breach, and hard to guess for somebody who tries common
/// passwords, words, names, dates, the account's own name and their like first. No mixture of signs is asked for,
/// and it never expires (NIST SP 800-63B, OWASP ASVS 5.0 6.2).
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    static final String HINT = "At least 12 characters. Three words that do not belong together are good.";

    /// Of zxcvbn's 0 to 4: "safely unguessable", more than 10^8 tries.
    private static final int STRONG = 3;

    /// What is left out of the measure only adds to it, and the measure takes long over long words.
    private static final int MEASURED = 40;

    /// What somebody who knows where the password is used tries first.
    private static final List<String> OF_THIS_PLACE = List.of(
            "concordat", "police", "metropolitan", "ambulance", "hospital", "section136", "mentalhealth", "london");

    private static final Zxcvbn ZXCVBN = new Zxcvbn();

    private PasswordRules() {}

    static void check(Errors errors, String password, String username, String field) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            errors.add(field, "Enter a password of at least 12 characters");
        } else if (password.length() > LONGEST) {
            errors.add(field, "Enter a password of at most 128 characters");
        } else if (!name.isEmpty() && password.toLowerCase(Locale.ROOT).contains(name)) {
            errors.add(field, "Enter a password that does not contain your username");
        } else if (ZXCVBN.measure(password.substring(0, Math.min(password.length(), MEASURED)), OF_THIS_PLACE)
                        .getScore()
                < STRONG) {
            errors.add(field, "Enter a password that is harder to guess: this is one of those that are tried first");
        } else if (BreachedPasswords.contain(password)) {
            errors.add(field, "Enter another password: this one is in lists of passwords that were stolen elsewhere");
        }
    }
}
