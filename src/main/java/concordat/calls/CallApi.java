package concordat.calls;

import concordat.design.Errors;
import concordat.incidents.IncidentId;
import concordat.prompts.Answer;
import concordat.prompts.Response;
import concordat.prompts.Suggestion;
import concordat.web.Invalid;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Calls, for programs.
@RestController
@RequestMapping("/api/calls")
@TakesCalls
class CallApi {
    /// @param suggested what the words and the answers suggest
    record Taken(UUID call, UUID incident, Suggested suggested) {}

    record Suggested(Response response, List<String> reasons, List<String> advice) {
        static Suggested of(Suggestion suggestion) {
            return new Suggested(suggestion.response(), suggestion.reasons(), suggestion.advice());
        }
    }

    record Decision(Response decided, String reason) {}

    private final TakeCall takeCall;
    private final AnswerPrompts answerPrompts;
    private final DecideResponse decideResponse;
    private final HearIncident hearIncident;
    private final CallStore calls;
    private final InstantSource time;

    CallApi(
            TakeCall takeCall,
            AnswerPrompts answerPrompts,
            DecideResponse decideResponse,
            HearIncident hearIncident,
            CallStore calls,
            InstantSource time) {
        this.takeCall = takeCall;
        this.answerPrompts = answerPrompts;
        this.decideResponse = decideResponse;
        this.hearIncident = hearIncident;
        this.calls = calls;
        this.time = time;
    }

    @PostMapping
    @SuppressWarnings("NullAway") // what was not sent is asked for
    ResponseEntity<Taken> take(@RequestBody TakeCall.Command command) {
        Invalid.unlessEmpty(
                command.incident() == null
                        ? new Errors()
                                .add("incident", "Say what the call is about")
                                .summary()
                        : command.incident().errors(time.instant()));
        TakeCall.Taken taken = takeCall.take(command);
        Suggested suggested = Suggested.of(hearIncident.hear(taken.incident()).suggestion());
        return ResponseEntity.created(URI.create("/api/incidents/" + taken.incident()))
                .body(new Taken(taken.call(), taken.incident().value(), suggested));
    }

    @PostMapping("/{call}/answers")
    @Transactional
    public Suggested answer(@PathVariable UUID call, @RequestBody List<Answer> answers) {
        IncidentId incident = calls.incidentOf(call);
        answerPrompts.answer(incident, answers);
        return Suggested.of(hearIncident.hear(incident).suggestion());
    }

    @PostMapping("/{call}/decision")
    @SuppressWarnings("NullAway") // what was not sent is asked for
    @Transactional
    public Suggested decide(@PathVariable UUID call, @RequestBody Decision decision) {
        Invalid.unlessEmpty(new Errors()
                .check(decision.decided() != null, "decided", "Say what is decided")
                .summary());
        String reason = decision.reason() == null ? "" : decision.reason();
        return Suggested.of(decideResponse.decide(calls.incidentOf(call), decision.decided(), reason));
    }
}
