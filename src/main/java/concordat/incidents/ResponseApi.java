package concordat.incidents;

import concordat.design.Errors;
import concordat.web.Invalid;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Units and ambulances, for programs.
@RestController
@RequestMapping("/api/incidents/{id}")
@ByPolice
class ResponseApi {
    record Made(UUID id) {}

    record MovedUnit(Unit.Step step, @Nullable Instant at, String reason) {}

    record MovedAmbulance(
            AmbulanceRequest.Step step, @Nullable Instant at, String reason) {}

    private final AssignUnit assignUnit;
    private final MoveUnit moveUnit;
    private final RequestAmbulance requestAmbulance;
    private final RegradeAmbulance regradeAmbulance;
    private final MoveAmbulance moveAmbulance;
    private final Incidents incidents;
    private final InstantSource time;

    ResponseApi(
            AssignUnit assignUnit,
            MoveUnit moveUnit,
            RequestAmbulance requestAmbulance,
            RegradeAmbulance regradeAmbulance,
            MoveAmbulance moveAmbulance,
            Incidents incidents,
            InstantSource time) {
        this.assignUnit = assignUnit;
        this.moveUnit = moveUnit;
        this.requestAmbulance = requestAmbulance;
        this.regradeAmbulance = regradeAmbulance;
        this.moveAmbulance = moveAmbulance;
        this.incidents = incidents;
        this.time = time;
    }

    @PostMapping("/units")
    ResponseEntity<Made> assign(@PathVariable UUID id, @RequestBody AssignUnit.Command command) {
        Invalid.unlessEmpty(command.errors(time.instant()));
        return made(id, "units", assignUnit.assign(new IncidentId(id), command));
    }

    @PostMapping("/units/{unit}")
    ResponseEntity<Void> move(@PathVariable UUID id, @PathVariable UUID unit, @RequestBody MovedUnit moved) {
        check(moved.step(), moved.at());
        moveUnit.move(new IncidentId(id), unit, moved.step(), moved.at(), Typed.line(moved.reason()));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/ambulances")
    @ByAmbulance
    List<AmbulanceRequest> ambulances(@PathVariable UUID id) {
        return incidents.ambulanceRequests(incidents.find(new IncidentId(id)).id());
    }

    @PostMapping("/ambulances")
    ResponseEntity<Made> request(@PathVariable UUID id, @RequestBody RequestAmbulance.Command command) {
        Invalid.unlessEmpty(command.errors(time.instant()));
        return made(id, "ambulances", requestAmbulance.request(new IncidentId(id), command));
    }

    @PostMapping("/ambulances/{request}/grade")
    @ByAmbulance
    ResponseEntity<Void> grade(
            @PathVariable UUID id, @PathVariable UUID request, @RequestBody RegradeAmbulance.Command command) {
        check(command.grade(), command.at());
        regradeAmbulance.regrade(new IncidentId(id), request, command);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/ambulances/{request}")
    @ByAmbulance
    ResponseEntity<Void> move(@PathVariable UUID id, @PathVariable UUID request, @RequestBody MovedAmbulance moved) {
        check(moved.step(), moved.at());
        moveAmbulance.move(new IncidentId(id), request, moved.step(), moved.at(), Typed.line(moved.reason()));
        return ResponseEntity.noContent().build();
    }

    private void check(@Nullable Object what, @Nullable Instant at) {
        Invalid.unlessEmpty(new Errors()
                .check(what != null, "step", "Say what happened")
                .check(at == null || !at.isAfter(time.instant()), "at", "The time must not be later than now")
                .summary());
    }

    private static ResponseEntity<Made> made(UUID incident, String what, UUID id) {
        return ResponseEntity.created(URI.create("/api/incidents/" + incident + "/" + what + "/" + id))
                .body(new Made(id));
    }
}
