package concordat.places;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.records.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks several places at once to take somebody; the first to accept has them. A place that has yet to answer is
/// not asked again, and one whose hold ran out has no further part in it.
@Component
class AskPlaces {
    /// @param places the codes of the places to ask
    record Command(RecordId detention, Set<String> places, Presentation presentation) {}

    private final PlaceStore places;
    private final RequestStore requests;
    private final WithdrawRequest withdrawRequest;
    private final Records records;
    private final Journal journal;
    private final Thresholds thresholds;
    private final InstantSource time;

    AskPlaces(
            PlaceStore places,
            RequestStore requests,
            WithdrawRequest withdrawRequest,
            Records records,
            Journal journal,
            Thresholds thresholds,
            InstantSource time) {
        this.places = places;
        this.requests = requests;
        this.withdrawRequest = withdrawRequest;
        this.records = records;
        this.journal = journal;
        this.thresholds = thresholds;
        this.time = time;
    }

    /// Gives the new requests. Throws [NotFound] where the actor may not see the detention, or there is no such place.
    @Transactional
    List<RequestId> ask(Command command) {
        Actor actor = CurrentActor.required();
        records.find(command.detention());
        Instant now = time.instant();
        Set<String> waiting = waiting(command.detention(), now);
        Duration answerWithin = thresholds.now(Threshold.PLACE_ANSWER);
        List<RequestId> asked = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Place place : places(command.places())) {
            if (waiting.contains(place.code())) {
                continue;
            }
            RequestId id = new RequestId(Ids.next(now));
            requests.ask(id.value(), command.detention(), place, command.presentation(), answerWithin, actor);
            places.tell("work:" + place.organisation());
            asked.add(id);
            names.add(place.name());
        }
        if (!asked.isEmpty()) {
            journal.write(
                    command.detention(),
                    Happening.of("places.asked", now, "Places of safety asked: " + String.join(", ", names))
                            .as(Operation.DISCLOSURE)
                            .with("Told", "How the person presents, and not who they are")
                            .with("Summary", command.presentation().summary()));
        }
        return List.copyOf(asked);
    }

    private List<Place> places(Set<String> codes) {
        List<Place> found = places.places(codes);
        if (found.size() < codes.size()) {
            throw new NotFound("No such place among " + codes);
        }
        return found;
    }

    private Set<String> waiting(RecordId detention, Instant now) {
        List<PlaceRequest> earlier = requests.lock(detention);
        for (PlaceRequest request : earlier) {
            Instant heldUntil = request.heldUntil();
            if (request.state() == RequestState.ACCEPTED && heldUntil != null && !heldUntil.isAfter(now)) {
                withdrawRequest.withdraw(request, WithdrawnBecause.HOLD_ENDED);
            }
        }
        return earlier.stream()
                .filter(PlaceRequest::isOpen)
                .map(PlaceRequest::place)
                .collect(Collectors.toSet());
    }
}
