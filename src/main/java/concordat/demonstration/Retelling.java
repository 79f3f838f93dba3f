package concordat.demonstration;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Time;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets somebody act at a time that has passed, in a transaction of its own, because who acts and when is told to the
/// database as it begins.
@Component
class Retelling {
    private final LoadedStore loaded;
    private final TransactionTemplate transaction;

    Retelling(LoadedStore loaded, TransactionTemplate transaction) {
        this.loaded = loaded;
        this.transaction = transaction;
    }

    <T> T as(Actor actor, Instant at, Supplier<T> act) {
        return Time.call(
                InstantSource.fixed(at),
                () -> CurrentActor.call(
                        actor,
                        () -> transaction.<T>execute(_ -> {
                            loaded.hurry();
                            return act.get();
                        })));
    }

    void as(Actor actor, Instant at, Runnable act) {
        as(actor, at, () -> {
            act.run();
            return true;
        });
    }
}
