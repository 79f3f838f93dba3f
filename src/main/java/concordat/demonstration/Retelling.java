package concordat.demonstration;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Time;
import concordat.actor.Turns;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Lets somebody act at a time that has passed, within the transaction of the story that is told.
@Component
class Retelling {
    private final Turns turns;

    Retelling(Turns turns) {
        this.turns = turns;
    }

    <T> T as(Actor actor, Instant at, Supplier<T> act) {
        return Time.call(
                InstantSource.fixed(at),
                () -> CurrentActor.call(actor, () -> {
                    turns.next();
                    return act.get();
                }));
    }

    void as(Actor actor, Instant at, Runnable act) {
        as(actor, at, () -> {
            act.run();
            return true;
        });
    }
}
