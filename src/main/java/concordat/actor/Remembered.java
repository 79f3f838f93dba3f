package concordat.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What a transaction has found out and need not ask again while it lasts. A transaction that begins within
/// another has a memory of its own, and whoever acts next in one begins with none: they may not see what the
/// last one saw.
public final class Remembered implements TransactionSynchronization {
    private final Map<Class<?>, Object> known = new HashMap<>();

    private Remembered() {}

    /// What the transaction in hand remembers of a kind, found out where it remembers nothing of it.
    public static <T> T of(Class<T> kind, Supplier<T> findOut) {
        Map<Class<?>, Object> known = inHand().known;
        Object found = known.get(kind);
        if (found == null) {
            found = findOut.get();
            known.put(kind, found);
        }
        return kind.cast(found);
    }

    /// Forgets what is remembered of a kind, because it changed.
    public static void forget(Class<?> kind) {
        inHand().known.remove(kind);
    }

    static void forgetAll() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            inHand().known.clear();
        }
    }

    private static Remembered inHand() {
        for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Remembered remembered) {
                return remembered;
            }
        }
        Remembered remembered = new Remembered();
        TransactionSynchronizationManager.registerSynchronization(remembered);
        return remembered;
    }
}
