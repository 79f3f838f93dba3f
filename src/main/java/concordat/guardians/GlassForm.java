package concordat.guardians;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Breaking the glass, as typed.
record GlassForm(String reason, String words, String hours) {
    static final GlassForm BLANK = new GlassForm("", "", "1");
    private static final int FEWEST_CHARACTERS = 10;

    GlassForm(@Nullable String reason, @Nullable String words, @Nullable String hours) {
        this.reason = Objects.requireNonNullElse(reason, "");
        this.words = Objects.requireNonNullElse(words, "").strip();
        this.hours = Objects.requireNonNullElse(hours, "");
    }

    ErrorSummary errors() {
        return new Errors()
                .check(
                        Arrays.stream(GlassReason.values())
                                .anyMatch(each -> each.name().equals(reason)),
                        "reason",
                        "Choose why this cannot wait")
                .check(
                        words.length() >= FEWEST_CHARACTERS,
                        "words",
                        "Say in a sentence what is happening and what you need to know")
                .check(hours.matches("[1-8]"), "hours", "Choose for how many hours, 8 at most")
                .summary();
    }

    BreakGlass.Command command(String reference) {
        return new BreakGlass.Command(
                reference, GlassReason.valueOf(reason), words, Duration.ofHours(Long.parseLong(hours)));
    }
}
