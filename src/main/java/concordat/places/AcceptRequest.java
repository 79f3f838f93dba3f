package concordat.places;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.places.PlaceStore.SuiteRow;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Accepts somebody into a suite: it is held for the agreed time, the record opens to the place, and nobody else is
/// asked any longer. The first to accept has them; a late answer counts while nobody else has.
@Component
class AcceptRequest {
    record Command(RequestId request, SuiteId suite) {}

    private final PlaceStore places;
    private final BookingStore bookings;
    private final RequestStore requests;
    private final AnswerStore answers;
    private final Journal journal;
    private final Thresholds thresholds;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    AcceptRequest(
            PlaceStore places,
            BookingStore bookings,
            RequestStore requests,
            AnswerStore answers,
            Journal journal,
            Thresholds thresholds,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.places = places;
        this.bookings = bookings;
        this.requests = requests;
        this.answers = answers;
        this.journal = journal;
        this.thresholds = thresholds;
        this.events = events;
        this.time = time;
    }

    /// Throws [NotFound] where the actor's organisation was not asked this, or there is no such suite.
    @Transactional
    Outcome<Booking> accept(Command command) {
        Actor actor = CurrentActor.required();
        answers.takeTurn(command.request());
        PlaceRequest request = requests.find(command.request())
                .filter(found -> found.askedOf().equals(actor.agency()))
                .orElseThrow(() -> new NotFound("No request " + command.request()));
        SuiteRow row = places.lock(command.suite()).orElseThrow(() -> new NotFound("No suite " + command.suite()));
        SuiteNow suite = SuiteNow.of(row, time.instant(), Confidence.Policy.agreed(thresholds));
        boolean bookedLater = bookings.bookedIn(suite.id()).isPresent();
        List<Ground> grounds = grounds(request, suite, bookedLater, actor);
        return grounds.isEmpty() ? new Outcome.Done<>(hold(request, suite, actor)) : new Outcome.Refused<>(grounds);
    }

    private Booking hold(PlaceRequest request, SuiteNow suite, Actor actor) {
        Instant now = time.instant();
        UUID hold = Ids.next(now);
        Duration length = thresholds.now(Threshold.PLACE_HOLD);
        Instant until = bookings.hold(hold, suite.id(), request.askedBy(), length);
        answers.accept(request.id(), suite.id(), hold, until, actor.name());
        if (!answers.letIn(request.id())) {
            throw new IllegalStateException("An accepted request opened nothing");
        }
        Place place = places.place(suite.place()).orElseThrow();
        bookings.bookFor(hold, request.detention().value());
        journal.write(
                request.detention(),
                Happening.of("place.accepted", now, place.name() + " accepted: " + suite.name())
                        .as(Operation.DISCLOSURE)
                        .with("Can now see this record", place.organisation())
                        .with("Held for", length.toMinutes() + " minutes"));
        places.tell("work:" + request.askedBy());
        events.publishEvent(
                new RequestAccepted(request.id(), request.detention(), suite.id(), place.organisation(), until, actor));
        return new Booking(suite.id(), suite.name(), place.code(), place.name(), place.organisation(), until);
    }

    static List<Ground> grounds(PlaceRequest request, SuiteNow suite, boolean booked, Actor actor) {
        EnumSet<Ground> grounds = EnumSet.noneOf(Ground.class);
        Ground answered = answered(request);
        if (answered != null) {
            grounds.add(answered);
        }
        if (!suite.organisation().equals(actor.agency())) {
            grounds.add(Ground.RUN_BY_ANOTHER_ORGANISATION);
        }
        if (!suite.ageGroups().take(request.presentation().ageGroup())) {
            grounds.add(Ground.SUITE_IS_FOR_OTHER_AGES);
        }
        if (suite.state() == SuiteState.OCCUPIED) {
            grounds.add(Ground.SUITE_IS_OCCUPIED);
        } else if (booked) {
            grounds.add(Ground.SUITE_IS_HELD);
        }
        if (suite.state() == SuiteState.CLOSED) {
            grounds.add(Ground.SUITE_IS_CLOSED);
        }
        return List.copyOf(grounds);
    }

    private static @Nullable Ground answered(PlaceRequest request) {
        return switch (request.state()) {
            case ASKED, LAPSED -> null;
            case ACCEPTED, DECLINED -> Ground.REQUEST_WAS_ANSWERED;
            case WITHDRAWN ->
                request.withdrawnBecause() == WithdrawnBecause.ANOTHER_ACCEPTED
                        ? Ground.ANOTHER_PLACE_ACCEPTED
                        : Ground.REQUEST_WAS_WITHDRAWN;
        };
    }
}
