package concordat.calls;

import concordat.incidents.IncidentId;
import concordat.incidents.OpenIncident;
import concordat.people.PersonId;
import concordat.prompts.Answer;
import concordat.prompts.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The acts of a call handler that a told history is made of. They are the acts themselves, and what is suggested
/// follows from what was said and answered.
@Component
public class TellCall {
    private final TakeCall takeCall;
    private final HearIncident hearIncident;
    private final DecideResponse decideResponse;

    TellCall(TakeCall takeCall, HearIncident hearIncident, DecideResponse decideResponse) {
        this.takeCall = takeCall;
        this.hearIncident = hearIncident;
        this.decideResponse = decideResponse;
    }

    /// @param person whom the handler had found, or null
    public IncidentId take(OpenIncident.Command incident, @Nullable PersonId person, List<Answer> answers) {
        var told = TakeCall.Command.about(incident, person == null ? null : person.value(), answers);
        return switch (takeCall.take(told)) {
            case TakeCall.Outcome.Taken taken -> taken.incident();
            case TakeCall.Outcome.LookFirst first -> throw new IllegalStateException("Nobody was registered: " + first);
        };
    }

    /// What is suggested is decided.
    public void follow(IncidentId id) {
        Response suggested = hearIncident.hear(id).suggestion().response();
        decideResponse.decide(id, suggested == null ? Response.ADVICE_ONLY : suggested, "");
    }

    public void decide(IncidentId id, Response response, String reason) {
        decideResponse.decide(id, response, reason);
    }
}
