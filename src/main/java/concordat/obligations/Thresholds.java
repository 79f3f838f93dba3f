package concordat.obligations;

import concordat.actor.NotFound;
import concordat.actor.Remembered;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The times that agencies have agreed, as they stood on any day.
@Component
public class Thresholds {
    /// One dated row: who agreed what, from when, and why.
    public record Agreed(Threshold code, String owner, int minutes, Instant effectiveFrom, String reason) {}

    private record InForce(Map<Threshold, Duration> of) {}

    private final ThresholdStore thresholds;
    private final InstantSource time;

    Thresholds(ThresholdStore thresholds, InstantSource time) {
        this.thresholds = thresholds;
        this.time = time;
    }

    /// What holds now. All that hold are read at once, and once in a transaction.
    @Transactional(readOnly = true)
    public Duration now(Threshold threshold) {
        return Remembered.of(InForce.class, () -> new InForce(thresholds.inForce(time.instant())))
                .of()
                .getOrDefault(threshold, threshold.initially());
    }

    /// Every row there has been, newest first within each threshold.
    @Transactional(readOnly = true)
    public List<Agreed> history() {
        return thresholds.history();
    }

    /// Every row there has been of one threshold, newest first: the first is in force.
    @Transactional(readOnly = true)
    public List<Agreed> historyOf(Threshold threshold) {
        return history().stream().filter(row -> row.code() == threshold).toList();
    }

    /// Sets a threshold from now on. Earlier rows are kept: what was judged by them stays explained by them.
    @Transactional
    public void agree(Threshold threshold, int minutes, String reason) {
        thresholds.agree(threshold, minutes, time.instant(), reason);
        Remembered.forget(InForce.class);
    }

    /// Throws [NotFound] where there is none of that code.
    static Threshold named(String code) {
        return Arrays.stream(Threshold.values())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("No such threshold"));
    }
}
