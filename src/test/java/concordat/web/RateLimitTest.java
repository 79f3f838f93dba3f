package concordat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    final AtomicLong now = new AtomicLong(-5_000_000_000L);
    final RateLimit limit = new RateLimit(20, 100, now::get);

    @Test
    void a_burst_is_let_through_and_then_so_many_a_second() {
        assertThat(let(1_000)).isEqualTo(100);
        assertThat(limit.take("a")).isEqualTo(Duration.ofMillis(50));

        later(Duration.ofSeconds(1));
        assertThat(let(1_000)).isEqualTo(20);

        later(Duration.ofHours(1));
        assertThat(let(1_000)).isEqualTo(100);
    }

    @Test
    void whoever_is_held_off_does_not_make_it_worse_by_asking() {
        let(1_000);
        let(1_000);

        assertThat(limit.take("a")).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void each_is_held_off_by_itself() {
        let(1_000);

        assertThat(limit.take("b")).isZero();
    }

    /// The machine may leave one request waiting between looking at the clock and being counted.
    @Test
    void whoever_was_kept_waiting_is_not_held_off_for_another_who_came_after_them() throws InterruptedException {
        AtomicReference<Thread> another = new AtomicReference<>();
        List<Duration> waits = new CopyOnWriteArrayList<>();
        AtomicReference<RateLimit> kept = new AtomicReference<>();
        kept.set(new RateLimit(20, 1, () -> {
            if (another.get() != null) {
                return Duration.ofMinutes(1).toNanos();
            }
            another.set(Thread.startVirtualThread(() -> waits.add(kept.get().take("a"))));
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            return 0;
        }));

        waits.add(kept.get().take("a"));
        another.get().join();

        assertThat(waits).containsExactlyInAnyOrder(Duration.ZERO, Duration.ZERO);
    }

    @Test
    void the_quiet_are_forgotten() {
        for (int i = 0; i < 20_000; i++) {
            limit.take("address " + i);
            later(Duration.ofMillis(1));
        }

        assertThat(limit.remembered()).isLessThan(12_000);
    }

    private int let(int asked) {
        int let = 0;
        for (int i = 0; i < asked; i++) {
            let += limit.take("a").isZero() ? 1 : 0;
        }
        return let;
    }

    private void later(Duration by) {
        now.addAndGet(by.toNanos());
    }
}
