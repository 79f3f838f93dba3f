package concordat.places;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.records.Ids;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says how many staff a place has on the shift, and how many people they can look after at once.
@Component
class SayStaffing {
    static final int MOST = 99;

    record Command(String place, int staff, int people) {}

    private final PlaceStore places;
    private final PlacesBoardStore board;
    private final InstantSource time;

    SayStaffing(PlaceStore places, PlacesBoardStore board, InstantSource time) {
        this.places = places;
        this.board = board;
        this.time = time;
    }

    /// Throws [NotFound] where there is no such place.
    @Transactional
    Outcome<String> say(Command command) {
        Actor actor = CurrentActor.required();
        Place place = places.place(command.place()).orElseThrow(() -> new NotFound("No place " + command.place()));
        if (!place.organisation().equals(actor.agency())) {
            return new Outcome.Refused<>(List.of(Ground.RUN_BY_ANOTHER_ORGANISATION));
        }
        board.say(Ids.next(time.instant()), place.code(), command.staff(), command.people(), actor.name());
        return new Outcome.Done<>(place.code());
    }
}
