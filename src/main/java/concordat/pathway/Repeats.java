package concordat.pathway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The other times at which the person of a detention was held within ninety days of it, as far as whoever asks may see
/// them.
record Repeats(Instant detainedAt, List<Held> others) {
    static final Duration WITHIN = Duration.ofDays(90);

    /// Within how many days a repeat is counted.
    static final List<Integer> DAYS = List.of(7, 30, 90);

    static final Repeats NOT_KNOWN = new Repeats(Instant.EPOCH, List.of());

    /// How often they were held in so many days before this.
    long before(int days) {
        Instant from = detainedAt.minus(Duration.ofDays(days));
        return others.stream()
                .filter(held -> held.detainedAt().isBefore(detainedAt)
                        && !held.detainedAt().isBefore(from))
                .count();
    }

    private long after() {
        return others.stream()
                .filter(held -> !held.detainedAt().isBefore(detainedAt))
                .count();
    }

    String words() {
        if (equals(NOT_KNOWN)) {
            return "";
        }
        if (others.isEmpty()) {
            return "Not held at another time in the 90 days before or after, as far as your agency is involved.";
        }
        List<String> parts = new ArrayList<>();
        for (int days : DAYS) {
            parts.add(before(days) + " within " + days + " days");
        }
        return "Held before this: " + String.join(", ", parts) + ". Held again within 90 days: " + after()
                + ". As far as your agency is involved.";
    }
}
