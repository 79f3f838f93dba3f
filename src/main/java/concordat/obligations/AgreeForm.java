package concordat.obligations;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A newly agreed time as typed.
record AgreeForm(String minutes, String reason) {
    private static final int MOST_MINUTES = 7 * 24 * 60;

    AgreeForm(@Nullable String minutes, @Nullable String reason) {
        this.minutes = Objects.requireNonNullElse(minutes, "").strip();
        this.reason = Objects.requireNonNullElse(reason, "").strip();
    }

    ErrorSummary errors() {
        return new Errors()
                .check(isPeriod(), "minutes", "Enter whole minutes, from 1 to 10,080 (a week)")
                .require(reason, "reason", "Enter who agreed this, and why")
                .summary();
    }

    int asMinutes() {
        return Integer.parseInt(minutes);
    }

    private boolean isPeriod() {
        return minutes.matches("[0-9]{1,5}") && asMinutes() >= 1 && asMinutes() <= MOST_MINUTES;
    }
}
