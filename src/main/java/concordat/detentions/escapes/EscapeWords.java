package concordat.detentions.escapes;

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
        if (escape.circulatedAt() == null) {
            return escape.isAway() ? "Not yet" : "No: they were back before it was";
        }
        return LondonTime.of(escape.circulatedAt(), now) + ". Told: " + escape.told();
    }

    static String returned(Escape escape, Instant now) {
        return escape.returnedAt() == null || escape.how() == null
                ? "Not yet"
                : escape.how().words() + " to " + escape.returnedTo() + ", " + LondonTime.of(escape.returnedAt(), now)
                        + ", recorded by " + escape.returnedBy();
    }
}
