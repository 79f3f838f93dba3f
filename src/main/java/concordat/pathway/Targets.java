package concordat.pathway;

import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What agencies had agreed on any day: a detention of last year is held to last year's.
///
/// @param history newest first
record Targets(List<Thresholds.Agreed> history) {
    Duration at(Threshold threshold, Instant when) {
        return history.stream()
                .filter(row -> row.code() == threshold && !row.effectiveFrom().isAfter(when))
                .findFirst()
                .map(row -> Duration.ofMinutes(row.minutes()))
                .orElse(threshold.initially());
    }
}
