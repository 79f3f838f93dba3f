package concordat.demonstration;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Time;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets somebody act at a time that has passed, in a transaction of its own, because who acts and when is told to the
/// database as it begins.
@Component
class Retelling {
    private final LoadedStore loaded;
    private final TransactionTemplate ofItsOwn;

    Retelling(LoadedStore loaded, PlatformTransactionManager transactions) {
        this.loaded = loaded;
        this.ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T as(Actor actor, Instant at, Supplier<T> act) {
        return Time.call(
                InstantSource.fixed(at),
                () -> CurrentActor.call(
                        actor, () -> ofItsOwn.<T>execute(_ -> {
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
