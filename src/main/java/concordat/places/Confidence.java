package concordat.places;

import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import java.time.Duration;
import java.time.Instant;

/// How far what was said of a suite can be relied on. It fades with age, as agencies have agreed.
public enum Confidence {
    FRESH("Confirmed lately"),
    FADING("Not confirmed for a while"),
    LOST("Too old to rely on");

    private final String words;

    Confidence(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// From what ages a figure fades, and counts for nothing.
    record Policy(Duration fades, Duration lost) {
        static Policy agreed(Thresholds thresholds) {
            return new Policy(
                    thresholds.now(Threshold.SUITE_FIGURE_FADES), thresholds.now(Threshold.SUITE_FIGURE_LOST));
        }

        Confidence of(Instant since, Instant now) {
            if (since.plus(lost).isBefore(now)) {
                return LOST;
            }
            return since.plus(fades).isBefore(now) ? FADING : FRESH;
        }
    }
}
