package concordat.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Lets each key through so many times a second, and a burst at once where it was quiet before. It is kept in memory,
/// for this program alone: each of several programs on one database counts for itself.
public final class RateLimit {
    private static final int FORGET_FROM = 10_000;

    /// When each key will have used up what it took, in nanoseconds.
    private final Map<String, Long> usedUp = new ConcurrentHashMap<>();

    private final long each;
    private final long burst;
    private final LongSupplier nanos;
    private volatile long forgotten;

    /// @param nanos the time as [System#nanoTime] tells it
    public RateLimit(int perSecond, int burst, LongSupplier nanos) {
        this.each = Duration.ofSeconds(1).toNanos() / perSecond;
        this.burst = each * burst;
        this.nanos = nanos;
    }

    /// How long the key must wait before it is let through; nought where it is now.
    public Duration take(String key) {
        forgetTheQuiet();
        long[] wait = new long[1];
        usedUp.compute(key, (_, was) -> {
            // Here, where no other request of the key's comes between: who was kept waiting is not early.
            long now = nanos.getAsLong();
            long from = was == null || was - now < 0 ? now : was;
            wait[0] = Math.max(0, from + each - now - burst);
            return wait[0] > 0 ? from : from + each;
        });
        return Duration.ofNanos(wait[0]);
    }

    int remembered() {
        return usedUp.size();
    }

    /// Whoever has been quiet for as long as they were loud is as good as new.
    private void forgetTheQuiet() {
        if (usedUp.size() < FORGET_FROM) {
            return;
        }
        long now = nanos.getAsLong();
        if (now - forgotten > Duration.ofSeconds(1).toNanos()) {
            forgotten = now;
            usedUp.values().removeIf(until -> until - now < 0);
        }
    }
}
