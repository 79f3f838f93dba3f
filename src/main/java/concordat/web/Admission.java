package concordat.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// How many requests are worked on at once. A few more wait for a moment, as when every screen of a control room is
/// refreshed; what goes beyond is refused while refusing is cheap. Taken in, it would make everything late, and
/// what is answered too late was worked on for nobody. Nobody who waits is overtaken. Looks have half the places and
/// reports an eighth, so that no number of them keeps out a change.
final class Admission {
    enum Rank {
        /// A change, or the form by which one begins.
        CHANGE,
        LOOK,
        /// What is counted or handed out over many records, and a body that is long in coming.
        REPORT
    }

    private static final int WAITING_FOR_EACH_PLACE = 5;

    private final Semaphore places;
    private final List<Semaphore> ofLooks;
    private final List<Semaphore> ofReports;
    private final List<Semaphore> ofChanges;
    private final int mostWaiting;
    private final long patience;
    private final AtomicInteger waiting = new AtomicInteger();

    /// @param patience how long a request waits for a place before it is refused
    Admission(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        Semaphore looks = new Semaphore(Math.max(1, atOnce / 2), true);
        this.ofChanges = List.of(places);
        this.ofLooks = List.of(looks, places);
        this.ofReports = List.of(new Semaphore(Math.max(1, atOnce / 8), true), looks, places);
        this.mostWaiting = atOnce * WAITING_FOR_EACH_PLACE;
        this.patience = patience.toNanos();
    }

    /// Whether it is worth waiting.
    boolean isOpen() {
        return waiting.get() < mostWaiting;
    }

    /// Waits for a place. False where there was none in time; what is let in must leave.
    boolean enter(Rank rank) {
        List<Semaphore> gates = gates(rank);
        waiting.incrementAndGet();
        try {
            long until = System.nanoTime() + patience;
            for (int passed = 0; passed < gates.size(); passed++) {
                if (!gates.get(passed).tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    gates.subList(0, passed).forEach(Semaphore::release);
                    return false;
                }
            }
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    void leave(Rank rank) {
        gates(rank).forEach(Semaphore::release);
    }

    int free() {
        return places.availablePermits();
    }

    private List<Semaphore> gates(Rank rank) {
        return switch (rank) {
            case CHANGE -> ofChanges;
            case LOOK -> ofLooks;
            case REPORT -> ofReports;
        };
    }
}
