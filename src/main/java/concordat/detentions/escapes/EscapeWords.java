package concordat.detentions.escapes;

import concordat.law.ClockWords;
import concordat.law.Ground;
import concordat.law.HoldClock;
import concordat.law.LawWords;
import concordat.web.LondonTime;
import java.time.Instant;

/// What people read of an escape.
final class EscapeWords {
    private EscapeWords() {}

    static String of(Escape escape, Instant now) {
        return LondonTime.of(escape.escapedAt(), now) + ", from " + escape.place()
                + (escape.afterArrival() ? "" : ", before arrival at a place of safety")
                + (escape.circumstances().isBlank() ? "" : ". " + escape.circumstances());
    }

    static String circulated(Escape escape, Instant now) {
        return escape.circulatedAt() == null
                ? "Not yet"
                : LondonTime.of(escape.circulatedAt(), now) + ". Told: " + escape.told();
    }

    static String returned(Escape escape, Instant now) {
        return escape.returnedAt() == null || escape.how() == null
                ? "Not yet"
                : escape.how().words() + " to " + escape.returnedTo() + ", " + LondonTime.of(escape.returnedAt(), now)
                        + ", recorded by " + escape.returnedBy();
    }

    /// Until when they may be taken back and why; or that it is too late, and what to do instead.
    static String retaking(Escape escape, HoldClock clock, Instant now) {
        return now.isBefore(escape.retakeUntil())
                ? ClockWords.explainRetaking(clock, escape.escapedAt())
                : LawWords.of(Ground.RETAKE_TIME_HAS_PASSED) + " " + LawWords.instead(Ground.RETAKE_TIME_HAS_PASSED)
                        + " (" + Ground.RETAKE_TIME_HAS_PASSED.citation() + ")";
    }
}
