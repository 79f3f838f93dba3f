package concordat.incidents;

import static java.util.stream.Collectors.joining;

import concordat.actor.CurrentActor;
import concordat.law.Decision;
import concordat.law.Ground;
import concordat.law.LawWords;
import concordat.law.RightCareRightPerson;
import concordat.law.RightCareRightPerson.Threshold;
import concordat.law.Warning;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.records.Basis;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decides whether police attend, under Right Care, Right Person (RL-20). When nobody goes, the caller is owed another
/// contact; what is not written down well enough for somebody else to check is refused, with every ground.
@Component
class DecideAttendance {
    /// @param asked what police were asked to do
    /// @param rights whether articles 2 and 3 of the European Convention on Human Rights were considered
    /// @param receivingAgency who was asked to help, or whom the caller was pointed to: its code, or its name
    /// @param reassessAt when somebody looks again
    record Command(
            String askedBy,
            String asked,
            Attendance.Power power,
            Set<Threshold> thresholds,
            String riskTo,
            boolean rights,
            RightCareRightPerson.Outcome outcome,
            String reason,
            String receivingAgency,
            @Nullable Instant reassessAt,
            String callerTold,
            Known callerObjects,
            String objection) {
        @SuppressWarnings("NullAway") // what was not sent is not known
        Command {
            askedBy = Typed.line(askedBy);
            asked = Typed.line(asked);
            power = power == null ? Attendance.Power.NONE : power;
            thresholds = thresholds == null ? Set.of() : Set.copyOf(thresholds);
            riskTo = Typed.line(riskTo);
            reason = Typed.line(reason);
            receivingAgency = Typed.line(receivingAgency);
            callerTold = Typed.line(callerTold);
            callerObjects = callerObjects == null ? Known.UNKNOWN : callerObjects;
            objection = Typed.line(objection);
        }

        RightCareRightPerson.Record record() {
            return new RightCareRightPerson.Record(
                    outcome, thresholds, reason, receivingAgency, reassessAt, callerTold);
        }
    }

    sealed interface Outcome {
        record Decided(List<Warning> warnings) implements Outcome {}

        record Refused(List<Ground> grounds) implements Outcome {}
    }

    private final IncidentStore incidents;
    private final DecisionStore decisions;
    private final Routing routing;
    private final Records records;
    private final Journal journal;
    private final Obligations obligations;
    private final InstantSource time;

    DecideAttendance(
            IncidentStore incidents,
            DecisionStore decisions,
            Routing routing,
            Records records,
            Journal journal,
            Obligations obligations,
            InstantSource time) {
        this.incidents = incidents;
        this.decisions = decisions;
        this.routing = routing;
        this.records = records;
        this.journal = journal;
        this.obligations = obligations;
        this.time = time;
    }

    @Transactional
    Outcome decide(IncidentId id, Command command) {
        Incident incident = incidents.required(id);
        Instant now = time.instant();
        return switch (RightCareRightPerson.judge(command.record(), now)) {
            case Decision.Refused(List<Ground> grounds) -> {
                journal.write(id.record(), refusal(grounds, now));
                yield new Outcome.Refused(grounds);
            }
            case Decision.Allowed _ -> {
                List<Warning> warnings = RightCareRightPerson.warnings(command.record());
                decisions.decide(
                        Ids.next(now),
                        id,
                        command,
                        RightCareRightPerson.suggested(command.thresholds()),
                        now,
                        CurrentActor.required());
                journal.write(id.record(), decision(command, warnings, now));
                openToReceiver(incident, command);
                settle(id, command, now);
                yield new Outcome.Decided(warnings);
            }
        };
    }

    private void openToReceiver(Incident incident, Command command) {
        String receiver = command.receivingAgency();
        boolean transferred = command.outcome() == RightCareRightPerson.Outcome.NO_DEPLOY_TRANSFER;
        if (transferred
                && List.of(incident.trust(), incident.council(), incident.ambulance())
                        .contains(receiver)) {
            records.open(incident.id().record(), receiver, Basis.RESPONDING, "Police asked it to help in their place");
        }
    }

    private void settle(IncidentId id, Command command, Instant now) {
        obligations.meet(id.record(), ObligationKind.ATTENDANCE_DECIDED, now);
        obligations.waive(id.record(), ObligationKind.CALLER_RECONTACTED, null, "Decided again");
        if (command.outcome() != RightCareRightPerson.Outcome.DEPLOY && command.reassessAt() != null) {
            obligations.owe(routing.byControlRoom(ObligationKind.CALLER_RECONTACTED, id, now, command.reassessAt()));
        }
    }

    private static Happening decision(Command command, List<Warning> warnings, Instant now) {
        return Happening.of("attendance.decided", now, LawWords.of(command.outcome()))
                .with("Asked by", command.askedBy())
                .with("Asked of police", command.asked())
                .with("What brings police", IncidentWords.thresholds(command.thresholds()))
                .opinion("Risk to", command.riskTo())
                .with("Rights to life and against ill-treatment", command.rights() ? "Considered" : "Not considered")
                .with("Reason", command.reason())
                .with("Receiving agency", command.receivingAgency())
                .with("Caller told", command.callerTold())
                .with("Caller objects", command.callerObjects() == Known.YES ? command.objection() : null)
                .with("Warning", warnings.stream().map(LawWords::of).collect(joining("; ")));
    }

    private static Happening refusal(List<Ground> grounds, Instant now) {
        return Happening.of("attendance.refused", now, "Decision not to attend was not complete")
                .with("Why", grounds.stream().map(LawWords::of).collect(joining("; ")));
    }
}
