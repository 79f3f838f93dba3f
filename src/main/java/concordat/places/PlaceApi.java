package concordat.places;

import concordat.actor.Role;
import concordat.design.Errors;
import concordat.records.Journal;
import concordat.records.RecordId;
import concordat.web.AnyStaff;
import concordat.web.Invalid;
import concordat.web.May;
import concordat.web.Problems;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Places of safety for programs: the board, what is said of suites, and requests.
@RestController
class PlaceApi {
    /// @param staffing what its staff last said of themselves; null where they said nothing
    /// @param full whether they look after as many people as they can
    record PlaceView(
            Place place,
            long onTheirWay,
            @Nullable Staffing staffing,
            boolean full,
            List<Vehicle> vehicles,
            List<SuiteView> suites) {
        static PlaceView of(PlaceNow at) {
            return new PlaceView(
                    at.place(),
                    at.onTheirWay(),
                    at.staffing(),
                    at.isFull(),
                    at.vehicles(),
                    at.suites().stream().map(SuiteView::of).toList());
        }
    }

    /// @param since when the state was last known to be so
    /// @param confidence how far it can be relied on, at its age
    record SuiteView(
            UUID id,
            String name,
            Ages ageGroups,
            PhysicalHealth physicalHealth,
            boolean takesIntoxicated,
            SuiteState state,
            @Nullable Instant since,
            Confidence confidence,
            @Nullable Instant heldUntil,
            @Nullable ClosedReason closedReason,
            @Nullable Instant closedUntil) {
        static SuiteView of(SuiteNow suite) {
            return new SuiteView(
                    suite.id().value(),
                    suite.name(),
                    suite.ageGroups(),
                    suite.physicalHealth(),
                    suite.takesIntoxicated(),
                    suite.state(),
                    suite.since(),
                    suite.confidence(),
                    suite.heldUntil(),
                    suite.closedReason(),
                    suite.closedUntil());
        }
    }

    record RequestView(
            UUID id,
            UUID detention,
            String place,
            String askedBy,
            String askedOf,
            Instant askedAt,
            Instant answerBy,
            Presentation presentation,
            RequestState state,
            @Nullable UUID suite,
            @Nullable Instant heldUntil,
            @Nullable DeclineReason declineReason,
            @Nullable String declineNote,
            @Nullable WithdrawnBecause withdrawnBecause,
            @Nullable Instant answeredAt) {
        static RequestView of(PlaceRequest request, Instant now) {
            SuiteId suite = request.suite();
            return new RequestView(
                    request.id().value(),
                    request.detention().value(),
                    request.place(),
                    request.askedBy(),
                    request.askedOf(),
                    request.askedAt(),
                    request.answerBy(),
                    request.presentation(),
                    request.stateAt(now),
                    suite == null ? null : suite.value(),
                    request.heldUntil(),
                    request.declineReason(),
                    request.declineNote(),
                    request.withdrawnBecause(),
                    request.answeredAt());
        }
    }

    record Asking(
            @Nullable UUID detention,
            @Nullable Set<String> places,
            @Nullable Presentation presentation) {}

    record Asked(List<UUID> requests) {}

    record Confirmation(@Nullable SuiteState state) {}

    record Shift(@Nullable Integer staff, @Nullable Integer people) {}

    record Closure(@Nullable ClosedReason reason, @Nullable Instant until) {}

    record Acceptance(@Nullable UUID suite) {}

    record Accepted(UUID suite, String place, @Nullable Instant heldUntil) {}

    record Decline(@Nullable DeclineReason reason, @Nullable String note) {}

    record Refusal(Ground code, String text) {}

    private final Places places;
    private final VacateSuite vacateSuite;
    private final Journal journal;
    private final InstantSource time;

    PlaceApi(Places places, VacateSuite vacateSuite, Journal journal, InstantSource time) {
        this.places = places;
        this.vacateSuite = vacateSuite;
        this.journal = journal;
        this.time = time;
    }

    @AnyStaff
    @GetMapping("/api/places")
    List<PlaceView> board() {
        return places.board().stream().map(PlaceView::of).toList();
    }

    @AnyStaff
    @GetMapping("/api/places/{code}")
    PlaceView place(@PathVariable String code) {
        return PlaceView.of(places.find(code));
    }

    @May({Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE})
    @PostMapping("/api/places/suites/{id}/confirmations")
    ResponseEntity<?> confirm(@PathVariable UUID id, @RequestBody Confirmation body) {
        SuiteState state = body.state();
        Invalid.unlessEmpty(new Errors()
                .check(state != null && state.confirmable(), "state", "Say FREE, OCCUPIED or CLEANING")
                .summary());
        return answer(places.confirm(new SuiteId(id), Objects.requireNonNull(state)));
    }

    @May({Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE})
    @PostMapping("/api/places/{code}/staffing")
    ResponseEntity<?> staffing(@PathVariable String code, @RequestBody Shift body) {
        Invalid.unlessEmpty(new Errors()
                .check(isCount(body.staff()), "staff", "Say how many staff are on the shift")
                .check(isCount(body.people()), "people", "Say how many people they can look after at once")
                .summary());
        return answer(
                places.staffed(code, Objects.requireNonNull(body.staff()), Objects.requireNonNull(body.people())));
    }

    private static boolean isCount(@Nullable Integer said) {
        return said != null && said >= 0 && said <= SayStaffing.MOST;
    }

    @May({Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE})
    @PostMapping("/api/places/suites/{id}/closures")
    ResponseEntity<?> close(@PathVariable UUID id, @RequestBody Closure body) {
        Instant until = body.until();
        Invalid.unlessEmpty(new Errors()
                .check(body.reason() != null, "reason", "Say why the suite is closed")
                .check(until == null || until.isAfter(time.instant()), "until", "Give a time that is still to come")
                .summary());
        return answer(places.close(new SuiteId(id), Objects.requireNonNull(body.reason()), until));
    }

    @May({Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE})
    @PostMapping("/api/places/suites/{id}/departures")
    ResponseEntity<?> vacate(@PathVariable UUID id) {
        return answer(vacateSuite.vacate(new SuiteId(id)));
    }

    /// What was asked of the caller's organisation.
    @Transactional
    @May({Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE})
    @GetMapping("/api/place-requests")
    List<RequestView> requests() {
        List<PlaceRequest> requests = places.askedOfUs();
        journal.looked(
                "Requests to take somebody",
                requests.stream()
                        .map(request -> request.detention().value())
                        .distinct()
                        .toList(),
                "");
        return requests.stream()
                .map(request -> RequestView.of(request, time.instant()))
                .toList();
    }

    @May({Role.DISPATCHER, Role.RESPONSE_OFFICER, Role.DUTY_INSPECTOR, Role.CUSTODY_OFFICER})
    @PostMapping("/api/place-requests")
    ResponseEntity<Asked> ask(@RequestBody Asking body) {
        Set<String> codes = Objects.requireNonNullElse(body.places(), Set.of());
        Presentation presentation = body.presentation();
        Invalid.unlessEmpty(new Errors()
                .check(body.detention() != null, "detention", "Give the detention")
                .check(!codes.isEmpty(), "places", "Give the codes of the places to ask")
                .check(presentation != null && presentation.isComplete(), "presentation", "Say how the person presents")
                .summary());
        List<RequestId> asked = places.ask(
                new RecordId(Objects.requireNonNull(body.detention())), codes, Objects.requireNonNull(presentation));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Asked(asked.stream().map(RequestId::value).toList()));
    }

    @May({Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE})
    @PostMapping("/api/place-requests/{id}/acceptances")
    ResponseEntity<?> accept(@PathVariable UUID id, @RequestBody Acceptance body) {
        Invalid.unlessEmpty(new Errors()
                .check(body.suite() != null, "suite", "Give the suite they will come to")
                .summary());
        return answer(
                places.accept(new RequestId(id), new SuiteId(Objects.requireNonNull(body.suite()))),
                held -> new Accepted(held.suite().value(), held.place(), held.heldUntil()));
    }

    @May({Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE})
    @PostMapping("/api/place-requests/{id}/declines")
    ResponseEntity<?> decline(@PathVariable UUID id, @RequestBody Decline body) {
        String note = Objects.requireNonNullElse(body.note(), "");
        Invalid.unlessEmpty(new Errors()
                .check(body.reason() != null, "reason", "Say why the place cannot take them")
                .check(body.reason() != DeclineReason.OTHER || !note.isBlank(), "note", "Say what the other reason is")
                .summary());
        return answer(places.decline(new RequestId(id), Objects.requireNonNull(body.reason()), note));
    }

    @May({Role.DISPATCHER, Role.RESPONSE_OFFICER, Role.DUTY_INSPECTOR, Role.CUSTODY_OFFICER})
    @PostMapping("/api/place-requests/{id}/withdrawals")
    ResponseEntity<?> withdraw(@PathVariable UUID id) {
        return answer(places.withdraw(new RequestId(id)));
    }

    private static <T> ResponseEntity<?> answer(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> ResponseEntity.noContent().build();
            case Outcome.Refused<T>(List<Ground> grounds) -> refused(grounds);
        };
    }

    private static <T> ResponseEntity<?> answer(Outcome<T> outcome, Function<T, Object> view) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) ->
                ResponseEntity.status(HttpStatus.CREATED).body(view.apply(result));
            case Outcome.Refused<T>(List<Ground> grounds) -> refused(grounds);
        };
    }

    static ResponseEntity<?> refused(List<Ground> grounds) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "/problems/place-refused", "This cannot be done");
        problem.setProperty(
                "grounds",
                grounds.stream()
                        .map(ground -> new Refusal(ground, ground.words()))
                        .toList());
        return ResponseEntity.of(problem).build();
    }
}
