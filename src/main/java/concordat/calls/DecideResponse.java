package concordat.calls;

import static java.util.stream.Collectors.joining;

import concordat.actor.CurrentActor;
import concordat.incidents.DecideAmbulance;
import concordat.incidents.IncidentId;
import concordat.incidents.Incidents;
import concordat.prompts.Prompts;
import concordat.prompts.Response;
import concordat.prompts.Suggestion;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Follows what is suggested, or departs from it. Departing asks for a reason and is never blocked: without one,
/// the log says that none was given. An ambulance that is decided on is owed until it is asked for.
@Component
class DecideResponse {
    private final HearIncident hearIncident;
    private final Prompts prompts;
    private final CallStore calls;
    private final Incidents incidents;
    private final DecideAmbulance decideAmbulance;
    private final Journal journal;
    private final InstantSource time;

    DecideResponse(
            HearIncident hearIncident,
            Prompts prompts,
            CallStore calls,
            Incidents incidents,
            DecideAmbulance decideAmbulance,
            Journal journal,
            InstantSource time) {
        this.hearIncident = hearIncident;
        this.prompts = prompts;
        this.calls = calls;
        this.incidents = incidents;
        this.decideAmbulance = decideAmbulance;
        this.journal = journal;
        this.time = time;
    }

    /// Gives what was suggested.
    ///
    /// @param reason why it departs from the suggestion; empty where it does not, or where none was given
    @Transactional
    Suggestion decide(IncidentId id, Response decided, String reason) {
        incidents.find(id);
        Suggestion suggestion = hearIncident.hear(id).suggestion();
        Instant now = time.instant();
        boolean departs = suggestion.response() != null && decided != suggestion.response();
        String why = departs ? (reason.isBlank() ? "No reason was given" : reason.strip()) : "";
        calls.decide(Ids.next(now), id, prompts.version(), suggestion, decided, why, now, CurrentActor.required());
        journal.write(
                id.record(),
                Happening.of("call.decided", now, CallWords.of(decided))
                        .with("Suggested", CallWords.suggested(suggestion))
                        .with("Because", suggestion.reasons().stream().collect(joining("; ")))
                        .opinion("Departed from it because", why)
                        .with("Prompts", "version " + prompts.version()));
        decideAmbulance.decide(id, decided == Response.AMBULANCE || decided == Response.AMBULANCE_AND_ATTEND);
        return suggestion;
    }
}
