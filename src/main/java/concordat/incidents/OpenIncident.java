package concordat.incidents;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordKind;
import concordat.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens an incident, routed by its borough. Of a call, it is then owed that somebody decides whether police attend.
@Component
public class OpenIncident {
    /// @param receivedAt when it came to be known; null for now
    /// @param headline one line, such as "Man on the parapet of the bridge"
    /// @param narrative what was said, for the log; may be empty
    public record Command(
            Incident.Source source,
            @Nullable Instant receivedAt,
            String borough,
            String headline,
            Place place,
            Caller caller,
            Known mentalHealth,
            String narrative) {
        @SuppressWarnings("NullAway") // what was not sent is not known
        public Command {
            source = source == null ? Incident.Source.CALL : source;
            borough = Typed.line(borough);
            headline = Typed.line(headline);
            place = place == null ? Place.UNKNOWN : place;
            caller = caller == null ? Caller.NOBODY : caller;
            mentalHealth = mentalHealth == null ? Known.UNKNOWN : mentalHealth;
            narrative = Typed.line(narrative);
        }

        public Command withHeadline(String words) {
            return new Command(source, receivedAt, borough, words, place, caller, mentalHealth, narrative);
        }

        /// What is wrong with it, by field; only what routing needs is required.
        public ErrorSummary errors(Instant now) {
            return new Errors()
                    .require(borough, "borough", "Choose the borough, so that the incident can be routed")
                    .check(
                            receivedAt == null || !receivedAt.isAfter(now),
                            "receivedAt",
                            "The time must not be later than now")
                    .check(!place.hasHalfAPoint(), "latitude", "Enter both latitude and longitude, or neither")
                    .summary();
        }
    }

    public record Opened(IncidentId id, String reference) {}

    private final IncidentStore incidents;
    private final Routing routing;
    private final Records records;
    private final Journal journal;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final InstantSource time;

    OpenIncident(
            IncidentStore incidents,
            Routing routing,
            Records records,
            Journal journal,
            Obligations obligations,
            Thresholds thresholds,
            InstantSource time) {
        this.incidents = incidents;
        this.routing = routing;
        this.records = records;
        this.journal = journal;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.time = time;
    }

    /// Throws [concordat.actor.NotFound] where there is no such borough.
    @Transactional
    public Opened open(Command command) {
        Instant openedAt = command.receivedAt() == null ? time.instant() : command.receivedAt();
        Route route = routing.route(command.borough(), openedAt);
        IncidentId id = IncidentId.of(records.open(RecordKind.INCIDENT, openedAt));
        String reference = incidents.open(id, openedAt, command, route);
        journal.write(
                id.record(),
                Happening.of("incident.opened", openedAt, "Incident opened")
                        .as(Operation.COLLECTION)
                        .with("What", command.headline())
                        .with("Known from", command.source().words())
                        .with("Where", command.place().words())
                        .with("Caller", command.caller().name())
                        .with("Caller’s phone", command.caller().phone())
                        .with("Caller is", command.caller().relation())
                        .with(
                                "Mental health",
                                command.mentalHealth().words() + ", as " + Incident.DEFINITION + " defines it")
                        .with("Said", command.narrative()));
        routing.involvePolice(id, route);
        if (command.source() == Incident.Source.CALL) {
            oweDecision(id, openedAt);
        }
        return new Opened(id, reference);
    }

    private void oweDecision(IncidentId id, Instant openedAt) {
        Instant due = openedAt.plus(thresholds.now(Threshold.ATTENDANCE_DECISION));
        obligations.owe(routing.byOwnControlRoom(ObligationKind.ATTENDANCE_DECIDED, id, openedAt, due));
    }
}
