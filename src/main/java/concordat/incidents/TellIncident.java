package concordat.incidents;

import concordat.law.RightCareRightPerson;
import concordat.law.RightCareRightPerson.Threshold;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The acts of a control room that a told history is made of. They are the acts themselves: whoever acts, when, and
/// what the law says of it are as on any night.
@Component
public class TellIncident {
    private final DecideAttendance decideAttendance;
    private final AssignUnit assignUnit;
    private final MoveUnit moveUnit;
    private final RegradeAmbulance regradeAmbulance;
    private final RecontactCaller recontactCaller;
    private final CloseIncident closeIncident;
    private final Obligations obligations;

    TellIncident(
            DecideAttendance decideAttendance,
            AssignUnit assignUnit,
            MoveUnit moveUnit,
            RegradeAmbulance regradeAmbulance,
            RecontactCaller recontactCaller,
            CloseIncident closeIncident,
            Obligations obligations) {
        this.decideAttendance = decideAttendance;
        this.assignUnit = assignUnit;
        this.moveUnit = moveUnit;
        this.regradeAmbulance = regradeAmbulance;
        this.recontactCaller = recontactCaller;
        this.closeIncident = closeIncident;
        this.obligations = obligations;
    }

    /// Police attend.
    public void attend(IncidentId id, String asked, Set<Threshold> thresholds, String riskTo, String reason) {
        decide(
                id,
                new DecideAttendance.Command(
                        "Caller",
                        asked,
                        Attendance.Power.NONE,
                        thresholds,
                        riskTo,
                        true,
                        RightCareRightPerson.Outcome.DEPLOY,
                        reason,
                        "",
                        null,
                        "Officers are on their way",
                        Known.NO,
                        ""));
    }

    /// Police do not attend, and another agency takes it on.
    public void pass(IncidentId id, String asked, String receiver, Instant reassessAt, String reason, String told) {
        decide(
                id,
                new DecideAttendance.Command(
                        "Caller",
                        asked,
                        Attendance.Power.NONE,
                        Set.of(),
                        "",
                        true,
                        RightCareRightPerson.Outcome.NO_DEPLOY_TRANSFER,
                        reason,
                        receiver,
                        reassessAt,
                        told,
                        Known.NO,
                        ""));
    }

    private void decide(IncidentId id, DecideAttendance.Command command) {
        if (decideAttendance.decide(id, command) instanceof DecideAttendance.Outcome.Refused(var grounds)) {
            throw new IllegalArgumentException("Refused: " + grounds);
        }
    }

    /// Gives the id of the unit, now assigned and on its way.
    public UUID send(IncidentId id, String callsign, List<String> officers, Unit.Kind kind) {
        UUID unit = assignUnit.assign(id, new AssignUnit.Command(callsign, officers, kind, null));
        moveUnit.move(id, unit, Unit.Step.EN_ROUTE, null, "");
        return unit;
    }

    public void move(IncidentId id, UUID unit, Unit.Step step, String reason) {
        moveUnit.move(id, unit, step, null, reason);
    }

    public void regrade(
            IncidentId id, UUID request, AmbulanceRequest.Grade grade, boolean becausePolice, String reason) {
        regradeAmbulance.regrade(id, request, new RegradeAmbulance.Command(grade, becausePolice, reason, null));
    }

    public void recontact(IncidentId id, String said) {
        recontactCaller.recontact(id, true, said, null);
    }

    /// Whether an ambulance was decided on and has not been asked for.
    public boolean owesAmbulance(IncidentId id) {
        return obligations.openOn(id.record()).stream()
                .anyMatch(one -> one.kind() == ObligationKind.AMBULANCE_REQUESTED);
    }

    /// Throws [IllegalStateException] while something is owed or a unit is not clear.
    public void close(IncidentId id, Set<Ending> endings, String words) {
        CloseIncident.Outcome outcome = closeIncident.close(id, endings, words);
        if (!(outcome instanceof CloseIncident.Outcome.Closed)) {
            throw new IllegalStateException("It cannot close: " + outcome);
        }
    }
}
