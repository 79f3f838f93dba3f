package concordat.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Ids;
import concordat.records.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where somebody can be taken: what is known of each suite, which to ask for, and what was asked, held and occupied.
@Component
public class Places {
    private final PlaceStore places;
    private final BookingStore bookings;
    private final RequestStore requests;
    private final PlacesBoardStore board;
    private final EscalationStore escalations;
    private final Acts acts;
    private final SuiteHistoryStore history;
    private final Thresholds thresholds;
    private final InstantSource time;

    Places(
            PlaceStore places,
            BookingStore bookings,
            RequestStore requests,
            PlacesBoardStore board,
            EscalationStore escalations,
            Acts acts,
            SuiteHistoryStore history,
            Thresholds thresholds,
            InstantSource time) {
        this.places = places;
        this.bookings = bookings;
        this.requests = requests;
        this.board = board;
        this.escalations = escalations;
        this.acts = acts;
        this.history = history;
        this.thresholds = thresholds;
        this.time = time;
    }

    /// What can be done here, each an act of its own.
    @Component
    record Acts(
            AskPlaces ask,
            WithdrawRequest withdraw,
            AcceptRequest accept,
            DeclineRequest decline,
            TellDeclines tellDeclines,
            OccupySuite occupy,
            VacateSuite vacate,
            ConfirmSuite confirm,
            CloseSuite close,
            SayStaffing staffing) {}

    private static final Duration FORGOTTEN = Duration.ofHours(2);

    /// Every place with its suites as they are known now, by name.
    @Transactional(readOnly = true)
    public List<PlaceNow> board() {
        Instant now = time.instant();
        Confidence.Policy policy = Confidence.Policy.agreed(thresholds);
        Duration staffingFades = thresholds.now(Threshold.STAFFING_FADES);
        Map<String, List<SuiteNow>> suites = places.suites().stream()
                .map(row -> SuiteNow.of(row, now, policy))
                .collect(groupingBy(SuiteNow::place));
        Map<String, Staffing> shifts = board.shifts().stream()
                .collect(toMap(PlacesBoardStore.Shift::place, shift -> staffing(shift, now, staffingFades)));
        Map<String, List<Vehicle>> vehicles =
                board.onTheirWay(now, FORGOTTEN).stream().collect(groupingBy(Vehicle::place));
        return places.places().stream()
                .map(place -> new PlaceNow(
                        place,
                        suites.getOrDefault(place.code(), List.of()),
                        shifts.get(place.code()),
                        vehicles.getOrDefault(place.code(), List.of())))
                .toList();
    }

    /// One place with its suites. Throws [NotFound] where there is none of this code.
    @Transactional(readOnly = true)
    public PlaceNow find(String code) {
        Place place = places.place(code).orElseThrow(() -> new NotFound("No place " + code));
        Instant now = time.instant();
        Confidence.Policy policy = Confidence.Policy.agreed(thresholds);
        Duration staffingFades = thresholds.now(Threshold.STAFFING_FADES);
        return new PlaceNow(
                place,
                places.suites(code).stream()
                        .map(row -> SuiteNow.of(row, now, policy))
                        .toList(),
                board.shift(code)
                        .map(shift -> staffing(shift, now, staffingFades))
                        .orElse(null),
                board.onTheirWay(now, FORGOTTEN).stream()
                        .filter(vehicle -> vehicle.place().equals(code))
                        .toList());
    }

    private static Staffing staffing(PlacesBoardStore.Shift shift, Instant now, Duration fades) {
        return new Staffing(
                shift.staff(),
                shift.people(),
                shift.saidAt(),
                shift.saidBy(),
                shift.saidAt().plus(fades).isBefore(now));
    }

    /// The place of exactly this name, if there is one.
    @Transactional(readOnly = true)
    public Optional<Place> named(String name) {
        return places.named(name);
    }

    /// Shows on the board that a vehicle has set out for a place, and by when it is expected.
    ///
    /// @param id the vehicle's own, such as that of the leg that it makes
    /// @param what it is, in words
    /// @param latitude with `longitude`, where it set out from, in degrees (WGS 84)
    @Transactional
    public void setOut(UUID id, Place to, String what, Instant leftAt, double latitude, double longitude) {
        double kilometres = Travel.kilometres(latitude, longitude, to.latitude(), to.longitude());
        Duration way = Duration.ofMinutes(Travel.at(leftAt, thresholds).minutes(kilometres));
        board.setOut(id, to.code(), what, leftAt, leftAt.plus(way));
    }

    /// Takes vehicles off the board: they have come, or whom they brought is elsewhere.
    @Transactional
    public void came(List<UUID> vehicles) {
        board.came(vehicles);
    }

    /// What was said of the suites of a place, newest first.
    @Transactional(readOnly = true)
    List<PlaceStore.Said> history(String code, int most) {
        return places.said(code, most);
    }

    /// What was asked of the actor's organisation: all that waits for an answer, and what was answered in the last
    /// day.
    @Transactional(readOnly = true)
    List<PlaceRequest> askedOfUs() {
        return requests.askedOfUs(time.instant().minus(Duration.ofDays(1)));
    }

    /// Throws [NotFound] where the actor's organisation was not asked this.
    @Transactional(readOnly = true)
    PlaceRequest askedOfUs(RequestId id) {
        return requests.find(id)
                .filter(request ->
                        request.askedOf().equals(CurrentActor.required().agency()))
                .orElseThrow(() -> new NotFound("No request " + id));
    }

    /// Writes a decline into the detention's journal, as a job of the agency that asked: a told history does not wait
    /// for the job that does so.
    public void tellDecline(RequestId id) {
        acts.tellDeclines().tell(id);
    }

    /// Every suite for the person's age group, best first, each with its reasons; what is closed comes last.
    @Transactional(readOnly = true)
    public List<Suggestion> suggest(Need need) {
        Instant now = time.instant();
        return Suggest.of(board(), need, Travel.at(now, thresholds), now);
    }

    /// Asks these places, by code, to take the person of a detention. Gives the new requests: a place that has yet to
    /// answer is not asked again. Throws [NotFound] where the actor may not see the detention.
    public List<RequestId> ask(RecordId detention, Set<String> codes, Presentation presentation) {
        return acts.ask().ask(new AskPlaces.Command(detention, codes, presentation));
    }

    /// What was asked for the person of a detention, newest first, as far as the actor's agency asked it or was
    /// asked.
    @Transactional(readOnly = true)
    public List<PlaceRequest> requestsOf(RecordId detention) {
        return requests.ofDetention(detention);
    }

    /// Who was told that no place has accepted the person of a detention, as they were told.
    @Transactional(readOnly = true)
    public List<Escalated> escalatedOf(RecordId detention) {
        return escalations.ofDetention(detention);
    }

    /// What posts of the actor's team, or of the whole agency for who is in none, were lately told of requests that
    /// their organisation has not accepted.
    @Transactional(readOnly = true)
    List<EscalationStore.Waiting> escalatedToUs() {
        return escalations.toldUs(
                time.instant().minus(FORGOTTEN), CurrentActor.required().team());
    }

    /// Withdraws one request, and releases what it held.
    public Outcome<RequestId> withdraw(RequestId request) {
        return acts.withdraw().withdraw(request);
    }

    /// Withdraws every request for the person that the actor's agency made, and releases what they held.
    public void withdrawAll(RecordId detention) {
        acts.withdraw().withdrawAll(detention);
    }

    /// Withdraws what nobody has answered yet for the person, whichever agency asked.
    public void noLongerNeeded(RecordId detention) {
        acts.withdraw().noLongerNeeded(detention);
    }

    /// Accepts somebody into a suite of the actor's organisation.
    public Outcome<Booking> accept(RequestId request, SuiteId suite) {
        return acts.accept().accept(new AcceptRequest.Command(request, suite));
    }

    /// Says that the actor's organisation does not take somebody. The note is needed where the reason is another one.
    public Outcome<RequestId> decline(RequestId request, DeclineReason reason, String note) {
        return acts.decline().decline(new DeclineRequest.Command(request, reason, note));
    }

    /// The suite that the person of a detention is on the way to or is in.
    @Transactional(readOnly = true)
    public Optional<Booking> heldFor(RecordId detention) {
        return bookings.bookingOf(detention.value());
    }

    /// Says that the person has arrived in a suite, whether or not it was held for them.
    public Outcome<Booking> occupy(RecordId detention, SuiteId suite) {
        return acts.occupy().occupy(new OccupySuite.Command(detention, suite));
    }

    /// Says that the person has left, and releases whatever is held for them.
    public void vacate(RecordId detention) {
        acts.vacate().vacate(detention);
    }

    /// Says that a suite of the actor's organisation is free, occupied or being cleaned.
    public Outcome<SuiteId> confirm(SuiteId suite, SuiteState state) {
        return acts.confirm().confirm(new ConfirmSuite.Command(suite, state));
    }

    /// Closes a suite of the actor's organisation, until a time where one is known.
    public Outcome<SuiteId> close(SuiteId suite, ClosedReason reason, @Nullable Instant until) {
        return acts.close().close(new CloseSuite.Command(suite, reason, until));
    }

    /// Says how many staff a place of the actor's organisation has, and how many people they can look after at once.
    public Outcome<String> staffed(String place, int staff, int people) {
        return acts.staffing().say(new SayStaffing.Command(place, staff, people));
    }

    /// How long suites were closed and cleaned since a time, and how long the requests that the actor's agency has part
    /// in waited for a place that accepted.
    @Transactional(readOnly = true)
    public SuiteHistory history(Instant since) {
        return SuiteHistory.of(history.said(since), history.answers(since), time.instant());
    }

    /// Adds a place with its suites; leaves what is there already as it is. For seeding and administrators.
    @Transactional
    public void add(Place place, List<Place.Suite> suites) {
        places.add(place);
        for (Place.Suite suite : suites) {
            places.add(Ids.next(time.instant()), place.code(), suite);
        }
    }
}
