package concordat.incidents;

import concordat.actor.Role;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.obligations.Obligation;
import concordat.people.PersonId;
import concordat.records.Journal;
import concordat.web.Invalid;
import concordat.web.May;
import concordat.web.Problems;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Incidents for programs: the same acts.
@RestController
@RequestMapping("/api/incidents")
@ByPolice
class IncidentApi {
    record Made(UUID id, String reference) {}

    record Told(Incident incident, List<Subject> people, List<Unit> units, List<AmbulanceRequest> ambulances) {}

    /// @param next where the list goes on, or null at its end
    record Page(List<IncidentRow> incidents, @Nullable String next) {}

    record Narrative(String words, @Nullable Instant at) {}

    record Person(UUID person, Subject.Role role, String name) {}

    record Close(Set<Ending> endings, String words) {}

    record Owed(String code, String text, String reference, Instant dueAt) {}

    private final OpenIncident openIncident;
    private final AddNarrative addNarrative;
    private final HeadIncident headIncident;
    private final LocateIncident locateIncident;
    private final LinkPerson linkPerson;
    private final CloseIncident closeIncident;
    private final Incidents incidents;
    private final BoardStore board;
    private final Journal journal;
    private final InstantSource time;

    IncidentApi(
            OpenIncident openIncident,
            AddNarrative addNarrative,
            HeadIncident headIncident,
            LocateIncident locateIncident,
            LinkPerson linkPerson,
            CloseIncident closeIncident,
            Incidents incidents,
            BoardStore board,
            Journal journal,
            InstantSource time) {
        this.openIncident = openIncident;
        this.addNarrative = addNarrative;
        this.headIncident = headIncident;
        this.locateIncident = locateIncident;
        this.linkPerson = linkPerson;
        this.closeIncident = closeIncident;
        this.incidents = incidents;
        this.board = board;
        this.journal = journal;
        this.time = time;
    }

    @GetMapping
    @Transactional
    public Page search(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String borough,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "") String before) {
        Search search = new Search(
                state,
                borough,
                from == null ? Search.EVER : from,
                to == null ? Search.Cursor.TOP.at() : to,
                Search.Cursor.parse(before));
        List<IncidentRow> rows = board.search(search, 100);
        journal.looked("Incidents", rows.stream().map(row -> row.id().value()).toList(), "");
        return new Page(
                rows,
                rows.size() < 100 ? null : Search.Cursor.of(rows.getLast()).toString());
    }

    @PostMapping
    ResponseEntity<Made> open(@RequestBody OpenIncident.Command command) {
        Invalid.unlessEmpty(command.errors(time.instant()));
        OpenIncident.Opened opened = openIncident.open(command);
        return ResponseEntity.created(URI.create("/api/incidents/" + opened.id()))
                .body(new Made(opened.id().value(), opened.reference()));
    }

    @GetMapping("/{id}")
    @ReadsIncidents
    @Transactional
    public Told show(@PathVariable UUID id) {
        IncidentId incident = new IncidentId(id);
        Told told = new Told(
                incidents.find(incident),
                incidents.subjects(incident),
                incidents.units(incident),
                incidents.ambulanceRequests(incident));
        journal.look(incident.record(), "The incident");
        return told;
    }

    @PostMapping("/{id}/narrative")
    @May({
        Role.CALL_HANDLER,
        Role.DISPATCHER,
        Role.RESPONSE_OFFICER,
        Role.DUTY_INSPECTOR,
        Role.SUPERINTENDENT,
        Role.MENTAL_HEALTH_TEAM,
        Role.AMBULANCE_CONTROLLER
    })
    ResponseEntity<Void> addNarrative(@PathVariable UUID id, @RequestBody Narrative narrative) {
        Invalid.unlessEmpty(new Errors()
                .require(Typed.line(narrative.words()), "words", "Say what to add to the log")
                .check(notLater(narrative.at()), "at", "The time must not be later than now")
                .summary());
        addNarrative.add(new IncidentId(id), narrative.words(), narrative.at());
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{id}/headline")
    ResponseEntity<Void> head(@PathVariable UUID id, @RequestBody HeadIncident.Command command) {
        Invalid.unlessEmpty(command.errors());
        headIncident.head(new IncidentId(id), command);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{id}/location")
    ResponseEntity<Void> locate(@PathVariable UUID id, @RequestBody LocateIncident.Command command) {
        Invalid.unlessEmpty(command.errors());
        locateIncident.locate(new IncidentId(id), command);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/people")
    ResponseEntity<Void> link(@PathVariable UUID id, @RequestBody Person person) {
        Invalid.unlessEmpty(linkErrors(person));
        linkPerson.link(new IncidentId(id), new PersonId(person.person()), person.role(), Typed.line(person.name()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/close")
    ResponseEntity<?> close(@PathVariable UUID id, @RequestBody Close close) {
        return switch (closeIncident.close(new IncidentId(id), endings(close), Typed.line(close.words()))) {
            case CloseIncident.Outcome.Closed _ -> ResponseEntity.noContent().build();
            case CloseIncident.Outcome.StillOwed(List<Obligation> open) ->
                ResponseEntity.of(refusal(open)).build();
            case CloseIncident.Outcome.UnitsNotClear(List<Unit> units) ->
                ResponseEntity.of(notClear(units)).build();
        };
    }

    private static ProblemDetail notClear(List<Unit> units) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "/problems/units-not-clear", "Units are not clear yet");
        problem.setProperty("units", units.stream().map(Unit::callsign).toList());
        return problem;
    }

    private ProblemDetail refusal(List<Obligation> open) {
        ProblemDetail problem = Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT, "/problems/close-refused", "It cannot close while something is owed");
        problem.setProperty(
                "grounds",
                open.stream()
                        .map(one -> new Owed(one.kind().name(), one.kind().words(), one.reference(), one.dueAt()))
                        .toList());
        return problem;
    }

    @SuppressWarnings("NullAway") // what was not sent is asked for
    private static ErrorSummary linkErrors(Person person) {
        return new Errors()
                .check(person.person() != null, "person", "Say who")
                .check(person.role() != null, "role", "Say what they are in the incident")
                .summary();
    }

    @SuppressWarnings("NullAway") // what was not sent is none
    private static Set<Ending> endings(Close close) {
        return close.endings() == null ? Set.of() : close.endings();
    }

    private boolean notLater(@Nullable Instant at) {
        return at == null || !at.isAfter(time.instant());
    }
}
