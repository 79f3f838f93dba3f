package concordat.places;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.places.PlaceStore.SuiteRow;
import concordat.records.Ids;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says in one tap how a suite is, by whoever works there. It also opens a suite that was closed.
@Component
class ConfirmSuite {
    record Command(SuiteId suite, SuiteState state) {
        Command {
            if (!state.confirmable()) {
                throw new IllegalArgumentException("Nobody confirms that a suite is " + state);
            }
        }
    }

    private final PlaceStore places;
    private final InstantSource time;

    ConfirmSuite(PlaceStore places, InstantSource time) {
        this.places = places;
        this.time = time;
    }

    /// Refused while somebody is recorded in it: first they leave. Throws [NotFound] where there is no such suite.
    @Transactional
    Outcome<SuiteId> confirm(Command command) {
        Actor actor = CurrentActor.required();
        SuiteRow suite = places.lock(command.suite()).orElseThrow(() -> new NotFound("No suite " + command.suite()));
        EnumSet<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (!suite.organisation().equals(actor.agency())) {
            grounds.add(Ground.RUN_BY_ANOTHER_ORGANISATION);
        }
        if (suite.booked() == SuiteState.OCCUPIED && command.state() != SuiteState.OCCUPIED) {
            grounds.add(Ground.SUITE_IS_OCCUPIED);
        }
        if (!grounds.isEmpty()) {
            return new Outcome.Refused<>(List.copyOf(grounds));
        }
        places.say(Ids.next(time.instant()), suite.id(), command.state(), null, null, actor.name());
        return new Outcome.Done<>(suite.id());
    }
}
