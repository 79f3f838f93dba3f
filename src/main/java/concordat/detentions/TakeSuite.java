package concordat.detentions;

import concordat.actor.CurrentActor;
import concordat.places.Outcome;
import concordat.places.PlaceRequest;
import concordat.places.Places;
import concordat.places.RequestState;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What an arrival means for the suites: the one that accepted the person there is theirs, and whatever was asked
/// or held elsewhere is let go. A place that they were in before keeps its sight of them.
@Component
class TakeSuite {
    private final Places places;
    private final OnTheBoard onTheBoard;

    TakeSuite(Places places, OnTheBoard onTheBoard) {
        this.places = places;
        this.onTheBoard = onTheBoard;
    }

    void arrivedAt(DetentionId id, String place) {
        onTheBoard.came(id);
        List<PlaceRequest> requests = places.requestsOf(id.record());
        for (PlaceRequest request : requests) {
            if (!request.place().equals(place) && isOursAndUndecided(request)) {
                places.withdraw(request.id());
            }
        }
        places.noLongerNeeded(id.record());
        boolean taken = requests.stream()
                .filter(request -> request.place().equals(place) && request.state() == RequestState.ACCEPTED)
                .findFirst()
                .flatMap(request -> Optional.ofNullable(request.suite()))
                .map(suite -> places.occupy(id.record(), suite) instanceof Outcome.Done)
                .orElse(false);
        if (!taken) {
            places.vacate(id.record());
        }
    }

    private static boolean isOursAndUndecided(PlaceRequest request) {
        boolean undecided = request.state() == RequestState.ASKED || request.state() == RequestState.ACCEPTED;
        return undecided && request.askedBy().equals(CurrentActor.required().agency());
    }
}
