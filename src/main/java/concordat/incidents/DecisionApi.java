package concordat.incidents;

import concordat.actor.Role;
import concordat.design.Errors;
import concordat.law.Ground;
import concordat.law.LawWords;
import concordat.law.Warning;
import concordat.web.Invalid;
import concordat.web.May;
import concordat.web.Problems;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is judged of an incident, for programs.
@RestController
@RequestMapping("/api/incidents/{id}")
@ByPolice
class DecisionApi {
    record Decided(List<Said> warnings) {}

    record Said(String code, String text, String citation) {
        static Said of(Ground ground) {
            return new Said(
                    ground.name(), LawWords.of(ground), ground.citation().toString());
        }

        static Said of(Warning warning) {
            return new Said(
                    warning.name(),
                    LawWords.of(warning),
                    warning.rule().citation().toString());
        }
    }

    record Review(@Nullable Boolean agrees, String words) {}

    record Recontact(boolean reached, String said, @Nullable Instant at) {}

    private final DecideAttendance decideAttendance;
    private final ReviewAttendance reviewAttendance;
    private final RecontactCaller recontactCaller;
    private final AssessVulnerability assessVulnerability;
    private final AssessThrive assessThrive;
    private final InstantSource time;

    DecisionApi(
            DecideAttendance decideAttendance,
            ReviewAttendance reviewAttendance,
            RecontactCaller recontactCaller,
            AssessVulnerability assessVulnerability,
            AssessThrive assessThrive,
            InstantSource time) {
        this.decideAttendance = decideAttendance;
        this.reviewAttendance = reviewAttendance;
        this.recontactCaller = recontactCaller;
        this.assessVulnerability = assessVulnerability;
        this.assessThrive = assessThrive;
        this.time = time;
    }

    @PostMapping("/attendance")
    @SuppressWarnings("NullAway") // what was not sent is asked for
    ResponseEntity<?> decide(@PathVariable UUID id, @RequestBody DecideAttendance.Command command) {
        Invalid.unlessEmpty(new Errors()
                .check(command.outcome() != null, "outcome", "Say what is decided")
                .summary());
        return switch (decideAttendance.decide(new IncidentId(id), command)) {
            case DecideAttendance.Outcome.Decided(List<Warning> warnings) ->
                ResponseEntity.ok(new Decided(warnings.stream().map(Said::of).toList()));
            case DecideAttendance.Outcome.Refused(List<Ground> grounds) ->
                ResponseEntity.of(refusal(grounds)).build();
        };
    }

    @PostMapping("/review")
    @May({Role.DUTY_INSPECTOR, Role.SUPERINTENDENT})
    ResponseEntity<?> review(@PathVariable UUID id, @RequestBody Review review) {
        String words = Typed.line(review.words());
        Boolean agrees = review.agrees();
        Invalid.unlessEmpty(new Errors()
                .check(agrees != null, "agrees", "Say whether you agree")
                .require(words, "words", "Say why")
                .summary());
        return reviewAttendance.review(new IncidentId(id), Boolean.TRUE.equals(agrees), words)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.of(Problems.of(
                                HttpStatus.CONFLICT, "/problems/reviewed-already", "It was reviewed already"))
                        .build();
    }

    @PostMapping("/recontact")
    ResponseEntity<Void> recontact(@PathVariable UUID id, @RequestBody Recontact recontact) {
        Instant at = recontact.at();
        Invalid.unlessEmpty(new Errors()
                .require(Typed.line(recontact.said()), "said", "Write down what was said")
                .check(at == null || !at.isAfter(time.instant()), "at", "The time must not be later than now")
                .summary());
        recontactCaller.recontact(new IncidentId(id), recontact.reached(), recontact.said(), at);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/vulnerability")
    ResponseEntity<Void> assess(@PathVariable UUID id, @RequestBody AssessVulnerability.Command command) {
        Invalid.unlessEmpty(command.errors(time.instant()));
        assessVulnerability.assess(new IncidentId(id), command);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/thrive")
    ResponseEntity<Void> assess(@PathVariable UUID id, @RequestBody AssessThrive.Command command) {
        Invalid.unlessEmpty(command.errors());
        assessThrive.assess(new IncidentId(id), command);
        return ResponseEntity.noContent().build();
    }

    private static ProblemDetail refusal(List<Ground> grounds) {
        ProblemDetail problem = Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "/problems/attendance-refused",
                "The decision not to attend is not complete");
        problem.setProperty("grounds", grounds.stream().map(Said::of).toList());
        return problem;
    }
}
