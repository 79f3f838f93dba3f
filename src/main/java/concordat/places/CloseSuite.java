package concordat.places;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.places.PlaceStore.SuiteRow;
import concordat.records.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes a suite: it takes nobody until the time given, or until its staff say more.
@Component
class CloseSuite {
    /// @param until null where it is not known
    record Command(
            SuiteId suite, ClosedReason reason, @Nullable Instant until) {}

    private final PlaceStore places;
    private final InstantSource time;

    CloseSuite(PlaceStore places, InstantSource time) {
        this.places = places;
        this.time = time;
    }

    /// Refused while it is booked: whoever is coming must first go elsewhere. Throws [NotFound] where there is no such
    /// suite.
    @Transactional
    Outcome<SuiteId> close(Command command) {
        Actor actor = CurrentActor.required();
        SuiteRow suite = places.lock(command.suite()).orElseThrow(() -> new NotFound("No suite " + command.suite()));
        EnumSet<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (!suite.organisation().equals(actor.agency())) {
            grounds.add(Ground.RUN_BY_ANOTHER_ORGANISATION);
        }
        if (suite.booked() == SuiteState.OCCUPIED) {
            grounds.add(Ground.SUITE_IS_OCCUPIED);
        } else if (suite.booked() == SuiteState.HELD) {
            grounds.add(Ground.SUITE_IS_HELD);
        }
        if (!grounds.isEmpty()) {
            return new Outcome.Refused<>(List.copyOf(grounds));
        }
        places.say(
                Ids.next(time.instant()),
                suite.id(),
                SuiteState.CLOSED,
                command.reason(),
                command.until(),
                actor.name());
        return new Outcome.Done<>(suite.id());
    }
}
