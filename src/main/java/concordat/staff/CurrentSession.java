package concordat.staff;

import java.util.Optional;

/// The session of the request in hand, where somebody is signed in.
final class CurrentSession {
    private static final ScopedValue<Session> CURRENT = ScopedValue.newInstance();

    private CurrentSession() {}

    static <T, X extends Throwable> T call(Session session, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, session).call(work);
    }

    static Optional<Session> optional() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
