package concordat.incidents;

import concordat.actor.NotFound;
import concordat.agencies.Agencies;
import concordat.agencies.TeamKind;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.law.Conveyance;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.records.Basis;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks for an ambulance. Its service can see the incident from then on, and owes one on scene within the time that
/// the national protocol gives (RL-12), whether or not police are there.
@Component
public class RequestAmbulance {
    /// @param grade the grade that is asked for
    /// @param reference the ambulance service's own, if it gave one
    /// @param at when; null for now
    public record Command(
            AmbulanceRequest.Grade grade,
            String reason,
            boolean policeOnScene,
            String reference,
            @Nullable Instant at) {
        @SuppressWarnings("NullAway") // what was not sent is not known
        public Command {
            reason = Typed.line(reason);
            reference = Typed.line(reference);
        }

        @SuppressWarnings("NullAway")
        ErrorSummary errors(Instant now) {
            return new Errors()
                    .check(grade != null, "grade", "Choose the grade you are asking for")
                    .require(reason, "reason", "Say why an ambulance is needed")
                    .check(at == null || !at.isAfter(now), "at", "The time must not be later than now")
                    .summary();
        }
    }

    private final IncidentStore incidents;
    private final ResponseStore response;
    private final Routing routing;
    private final Agencies agencies;
    private final Records records;
    private final Journal journal;
    private final Obligations obligations;
    private final InstantSource time;

    RequestAmbulance(
            IncidentStore incidents,
            ResponseStore response,
            Routing routing,
            Agencies agencies,
            Records records,
            Journal journal,
            Obligations obligations,
            InstantSource time) {
        this.incidents = incidents;
        this.response = response;
        this.routing = routing;
        this.agencies = agencies;
        this.records = records;
        this.journal = journal;
        this.obligations = obligations;
        this.time = time;
    }

    /// Gives the id of the request. Throws [NotFound] where no ambulance service is known for the borough.
    @Transactional
    public UUID request(IncidentId id, Command command) {
        String agency = incidents.required(id).ambulance();
        if (agency.isEmpty()) {
            throw new NotFound("No ambulance service is known for the borough of incident " + id);
        }
        Instant at = command.at() == null ? time.instant() : command.at();
        UUID request = Ids.next(time.instant());
        response.request(request, id, agency, command, at);
        journal.write(
                id.record(),
                Happening.of("ambulance.requested", at, "Ambulance requested from " + agencies.organisationName(agency))
                        .with("Asked for", command.grade().words())
                        .with("Why", command.reason())
                        .with("Police on scene", command.policeOnScene() ? "Yes" : "No")
                        .with("Ambulance reference", command.reference()));
        records.open(id.record(), agency, Basis.CONVEYING, "Police asked for an ambulance");
        obligations.meet(id.record(), ObligationKind.AMBULANCE_REQUESTED, at);
        Instant due = Conveyance.ambulanceDue(at);
        if (due != null) {
            Owed owed = Owed.of(ObligationKind.AMBULANCE_ON_SCENE, id.record(), agency, at, due)
                    .about(request);
            obligations.owe(routing.toTeam(owed, TeamKind.AMBULANCE_CONTROL));
        }
        return request;
    }
}
