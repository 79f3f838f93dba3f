package concordat.actor;

import java.util.NoSuchElementException;
import java.util.Optional;

/// The actor of the work in hand. There is no default: work done as nobody is refused.
public final class CurrentActor {
    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private CurrentActor() {}

    /// Does the work as this actor, and gives its result.
    public static <T, X extends Throwable> T call(Actor actor, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, actor).call(work);
    }

    /// Does the work as this actor.
    public static void run(Actor actor, Runnable work) {
        ScopedValue.where(CURRENT, actor).run(work);
    }

    public static Actor required() {
        return CURRENT.orElseThrow(() -> new NoSuchElementException("No actor: this work must run as someone"));
    }

    /// For a page that is also shown to somebody who has not signed in.
    public static Optional<Actor> optional() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
