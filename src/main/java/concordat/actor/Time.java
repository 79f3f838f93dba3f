package concordat.actor;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

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

    /// A time as the database's driver takes it.
    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
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
