package concordat.incidents;

import concordat.actor.CurrentActor;
import concordat.agencies.Agencies;
import concordat.agencies.Post;
import concordat.agencies.Team;
import concordat.agencies.TeamKind;
import concordat.obligations.ObligationKind;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Basis;
import concordat.records.Records;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whom an incident is routed to, and who answers for what is owed on it.
@Component
class Routing {
    private final Agencies agencies;
    private final Records records;
    private final Thresholds thresholds;
    private final BoardStore board;

    Routing(Agencies agencies, Records records, Thresholds thresholds, BoardStore board) {
        this.agencies = agencies;
        this.records = records;
        this.thresholds = thresholds;
        this.board = board;
    }

    /// By borough and day, because trusts merge and command units span trusts (RL-27).
    Route route(String borough, Instant at) {
        return Route.of(agencies.cover(borough, day(at)));
    }

    /// The day by which it is routed: all of one borough and day are routed alike.
    static LocalDate day(Instant at) {
        return at.atZone(LondonTime.ZONE).toLocalDate();
    }

    /// Opens the incident to the force that polices its borough.
    void involvePolice(IncidentId incident, Route route) {
        String force = route.policeForce();
        if (!force.isEmpty() && !force.equals(CurrentActor.required().agency())) {
            records.open(incident.record(), force, Basis.RESPONDING, "It polices the borough");
            board.tell(force);
        }
    }

    /// Something that the control room of whoever made the incident owes.
    Owed byControlRoom(ObligationKind kind, IncidentId incident, Instant from, Instant due) {
        return byControlRoom(records.find(incident.record()).ownerAgency(), kind, incident, from, due);
    }

    /// The same, of an incident that whoever acts has just made.
    Owed byOwnControlRoom(ObligationKind kind, IncidentId incident, Instant from, Instant due) {
        return byControlRoom(CurrentActor.required().agency(), kind, incident, from, due);
    }

    private Owed byControlRoom(String agency, ObligationKind kind, IncidentId incident, Instant from, Instant due) {
        return toTeam(Owed.of(kind, incident.record(), agency, from, due), TeamKind.CONTROL_ROOM);
    }

    /// Gives what is owed to the agency's first team of a kind, and lets it climb that team's ladder, one post after
    /// another, from the time that it is due.
    Owed toTeam(Owed owed, TeamKind kind) {
        Optional<Team> team = agencies.firstTeam(owed.agency(), kind);
        if (team.isEmpty()) {
            return owed;
        }
        Owed climbing = owed.by(team.get().code());
        Duration step = thresholds.now(Threshold.ESCALATION_STEP);
        Instant at = owed.due();
        for (Post post : agencies.ladder(team.get().code())) {
            climbing = climbing.escalateTo(post.code(), post.team(), at);
            at = at.plus(step);
        }
        return climbing;
    }
}
