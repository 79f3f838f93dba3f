package concordat.agencies;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.web.AnyStaff;
import concordat.web.LondonTime;
import concordat.web.Problems;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/agencies")
@AnyStaff
class AgencyApi {
    /// Without a start, now; without an end, until it is ended.
    record TakeDutyBody(
            @Nullable Instant startsAt, @Nullable Instant endsAt) {}

    /// A ground of refusal, for a program and for a person. No statute says who keeps a rota.
    record GroundBody(
            DutyOutcome.Ground code, String text, @Nullable String citation) {}

    private final Agencies agencies;
    private final ReadProfile profiles;
    private final InstantSource time;

    AgencyApi(Agencies agencies, ReadProfile profiles, InstantSource time) {
        this.agencies = agencies;
        this.profiles = profiles;
        this.time = time;
    }

    @GetMapping
    List<Organisation> organisations(@RequestParam OrganisationKind kind) {
        return agencies.organisations(kind);
    }

    @GetMapping("/{code}")
    Profile organisation(@PathVariable String code) {
        return profiles.of(code);
    }

    /// Of every borough, today unless another day is given.
    @GetMapping("/cover")
    List<Cover> covers(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day) {
        return agencies.covers(day.orElseGet(this::today));
    }

    @GetMapping("/cover/{gss}")
    Cover cover(
            @PathVariable String gss,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day) {
        return agencies.cover(gss, day.orElseGet(this::today));
    }

    @GetMapping("/teams/{team}/ladder")
    List<Post> ladder(@PathVariable String team) {
        return agencies.ladder(team);
    }

    @GetMapping("/posts/{post}/duty")
    ResponseEntity<Duty> onDuty(@PathVariable String post) {
        agencies.post(post);
        return agencies.onDuty(post, time.instant())
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /// Puts whoever calls on duty.
    @PostMapping("/posts/{post}/duty")
    ResponseEntity<?> takeDuty(@PathVariable String post, @RequestBody TakeDutyBody body) {
        Actor actor = CurrentActor.required();
        Instant starts = Objects.requireNonNullElseGet(body.startsAt(), time::instant);
        return answer(agencies.takeDuty(post, actor.id(), actor.name(), starts, body.endsAt()), HttpStatus.CREATED);
    }

    @PostMapping("/duties/{id}/end")
    ResponseEntity<?> endDuty(@PathVariable UUID id) {
        return answer(agencies.endDuty(new DutyId(id)), HttpStatus.OK);
    }

    private ResponseEntity<?> answer(DutyOutcome outcome, HttpStatus done) {
        return switch (outcome) {
            case DutyOutcome.Done(DutyId id) -> ResponseEntity.status(done).body(profiles.duty(id));
            case DutyOutcome.Refused(List<DutyOutcome.Ground> grounds) ->
                ResponseEntity.of(refusal(grounds)).build();
        };
    }

    private static ProblemDetail refusal(List<DutyOutcome.Ground> grounds) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "/problems/duty-refused", "The rota was not changed");
        problem.setProperty(
                "grounds",
                grounds.stream()
                        .map(ground -> new GroundBody(ground, DutyWords.of(ground), null))
                        .toList());
        return problem;
    }

    private LocalDate today() {
        return time.instant().atZone(LondonTime.ZONE).toLocalDate();
    }
}
