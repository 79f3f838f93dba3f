package concordat.places;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.records.Happening;
import concordat.records.Journal;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says that a place does not take somebody, and why; also after it had accepted, until the person arrives.
@Component
class DeclineRequest {
    /// @param note needed where the reason is another one
    record Command(RequestId request, DeclineReason reason, String note) {}

    private final PlaceStore places;
    private final BookingStore bookings;
    private final RequestStore requests;
    private final AnswerStore answers;
    private final Journal journal;
    private final InstantSource time;

    DeclineRequest(
            PlaceStore places,
            BookingStore bookings,
            RequestStore requests,
            AnswerStore answers,
            Journal journal,
            InstantSource time) {
        this.places = places;
        this.bookings = bookings;
        this.requests = requests;
        this.answers = answers;
        this.journal = journal;
        this.time = time;
    }

    /// Throws [NotFound] where the actor's organisation was not asked this.
    @Transactional
    Outcome<RequestId> decline(Command command) {
        Actor actor = CurrentActor.required();
        PlaceRequest request = requests.lock(command.request())
                .filter(found -> found.askedOf().equals(actor.agency()))
                .orElseThrow(() -> new NotFound("No request " + command.request()));
        return switch (request.state()) {
            case ASKED, LAPSED -> declineUnseen(command, request, actor);
            case ACCEPTED -> declineAfterAll(command, request, actor);
            case DECLINED -> new Outcome.Refused<>(List.of(Ground.REQUEST_WAS_ANSWERED));
            case WITHDRAWN -> new Outcome.Refused<>(List.of(Ground.REQUEST_WAS_WITHDRAWN));
        };
    }

    private Outcome<RequestId> declineUnseen(Command command, PlaceRequest request, Actor actor) {
        Outcome<RequestId> declined = decline(command, request, actor);
        answers.tellDecline(request.id());
        return declined;
    }

    private Outcome<RequestId> declineAfterAll(Command command, PlaceRequest request, Actor actor) {
        UUID hold = answers.booking(request.id()).orElseThrow();
        if (bookings.isIn(hold)) {
            return new Outcome.Refused<>(List.of(Ground.PERSON_HAS_ARRIVED));
        }
        bookings.end(hold);
        journal.write(
                request.detention(),
                Happening.of(
                                "place.declined",
                                time.instant(),
                                request.placeName() + " cannot take the person after all")
                        .with("Why", command.reason().words())
                        .with("Note", command.note()));
        Outcome<RequestId> declined = decline(command, request, actor);
        answers.letGo(request.id());
        return declined;
    }

    private Outcome<RequestId> decline(Command command, PlaceRequest request, Actor actor) {
        answers.decline(request.id(), command.reason(), command.note(), actor.name());
        places.tell("work:" + request.askedBy());
        places.tell("record:" + request.detention());
        return new Outcome.Done<>(request.id());
    }
}
