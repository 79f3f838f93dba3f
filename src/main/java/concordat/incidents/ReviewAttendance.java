package concordat.incidents;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Happening;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A supervisor looks at the latest decision. Where they do not agree, it is owed that it be decided again.
@Component
class ReviewAttendance {
    private final DecisionStore decisions;
    private final Routing routing;
    private final Journal journal;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final InstantSource time;

    ReviewAttendance(
            DecisionStore decisions,
            Routing routing,
            Journal journal,
            Obligations obligations,
            Thresholds thresholds,
            InstantSource time) {
        this.decisions = decisions;
        this.routing = routing;
        this.journal = journal;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.time = time;
    }

    /// False where it had been reviewed already: the first review stands. Throws [NotFound] where nothing was decided.
    @Transactional
    boolean review(IncidentId id, boolean agrees, String words) {
        Attendance latest =
                decisions.latest(id).orElseThrow(() -> new NotFound("Nothing was decided on incident " + id));
        Actor supervisor = CurrentActor.required();
        Instant now = time.instant();
        if (!decisions.review(latest.id(), agrees, words.strip(), now, supervisor)) {
            return false;
        }
        String title = agrees ? "Supervisor agrees with the decision" : "Supervisor asks for another decision";
        journal.write(
                id.record(), Happening.of("attendance.reviewed", now, title).with("Said", words));
        if (!agrees) {
            Instant due = now.plus(thresholds.now(Threshold.ATTENDANCE_DECISION));
            obligations.owe(routing.byControlRoom(ObligationKind.ATTENDANCE_DECIDED, id, now, due));
        }
        return true;
    }
}
