package concordat.actor;

import java.time.Instant;
import java.time.InstantSource;

/// The time of the work in hand: the machine's clock, unless the work is a telling of something past (the seeded
/// history of the demonstration) or a test that moves the clock.
public final class Time implements InstantSource {
    private static final ScopedValue<InstantSource> TOLD = ScopedValue.newInstance();

    private final InstantSource clock;

    Time(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return TOLD.orElse(clock).instant();
    }

    /// Does the work as if it were the time that `told` says, and gives its result.
    public static <T, X extends Throwable> T call(InstantSource told, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(TOLD, told).call(work);
    }

    /// Does the work as if it were the time that `told` says.
    public static void tell(InstantSource told, Runnable work) {
        ScopedValue.where(TOLD, told).run(work);
    }
}
