package concordat.places;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.records.Basis;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.records.Records;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells a place that it need not answer or, if it had accepted, that the person is not coming: its hold is
/// released and it no longer sees the record.
@Component
class WithdrawRequest {
    private final PlaceStore places;
    private final BookingStore bookings;
    private final RequestStore requests;
    private final AnswerStore answers;
    private final Records records;
    private final Journal journal;
    private final InstantSource time;

    WithdrawRequest(
            PlaceStore places,
            BookingStore bookings,
            RequestStore requests,
            AnswerStore answers,
            Records records,
            Journal journal,
            InstantSource time) {
        this.places = places;
        this.bookings = bookings;
        this.requests = requests;
        this.answers = answers;
        this.records = records;
        this.journal = journal;
        this.time = time;
    }

    /// Throws [NotFound] where the actor's agency made no such request.
    @Transactional
    Outcome<RequestId> withdraw(RequestId id) {
        PlaceRequest request = requests.lock(id)
                .filter(found -> found.askedBy().equals(CurrentActor.required().agency()))
                .orElseThrow(() -> new NotFound("No request " + id));
        return switch (request.state()) {
            case ASKED, LAPSED, ACCEPTED -> withdraw(request, WithdrawnBecause.NOT_NEEDED);
            case WITHDRAWN -> new Outcome.Done<>(id);
            case DECLINED -> new Outcome.Refused<>(List.of(Ground.REQUEST_WAS_ANSWERED));
        };
    }

    /// Withdraws everything that the actor's agency asked for a person, and releases what is held: they go nowhere,
    /// or elsewhere.
    @Transactional
    void withdrawAll(RecordId detention) {
        String agency = CurrentActor.required().agency();
        for (PlaceRequest request : requests.lock(detention)) {
            boolean undecided = request.state() == RequestState.ASKED || request.state() == RequestState.ACCEPTED;
            if (undecided && request.askedBy().equals(agency)) {
                withdraw(request, WithdrawnBecause.NOT_NEEDED);
            }
        }
    }

    /// Withdraws what nobody has answered yet, whichever agency asked: the person is elsewhere, or no longer held.
    @Transactional
    void noLongerNeeded(RecordId detention) {
        int withdrawn =
                answers.noLongerNeeded(detention, CurrentActor.required().name());
        if (withdrawn > 0) {
            journal.write(
                    detention,
                    Happening.of("place.withdrawn", time.instant(), "No other place is asked any longer")
                            .with("Requests withdrawn", Integer.toString(withdrawn)));
        }
    }

    Outcome<RequestId> withdraw(PlaceRequest request, WithdrawnBecause because) {
        Actor actor = CurrentActor.required();
        Optional<UUID> booking = answers.booking(request.id());
        boolean accepted = request.state() == RequestState.ACCEPTED;
        if (accepted && bookings.isIn(booking.orElseThrow())) {
            return new Outcome.Refused<>(List.of(Ground.PERSON_HAS_ARRIVED));
        }
        answers.withdraw(request.id(), because, actor.name());
        if (accepted) {
            bookings.end(booking.orElseThrow());
            records.end(request.detention(), request.askedOf(), Basis.RECEIVING, because.words());
        }
        journal.write(
                request.detention(),
                Happening.of("place.withdrawn", time.instant(), request.placeName() + " is no longer asked")
                        .with("Why", because.words()));
        places.tell("work:" + request.askedOf());
        return new Outcome.Done<>(request.id());
    }
}
