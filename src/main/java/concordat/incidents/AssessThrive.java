package concordat.incidents;

import concordat.actor.CurrentActor;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Operation;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records THRIVE in words. Any element may be left out; why is not, because a checklist alone is no evidence.
@Component
public class AssessThrive {
    public record Command(
            String threat,
            String harm,
            String risk,
            String investigation,
            String vulnerability,
            String engagement,
            String rationale) {
        public Command {
            threat = Typed.line(threat);
            harm = Typed.line(harm);
            risk = Typed.line(risk);
            investigation = Typed.line(investigation);
            vulnerability = Typed.line(vulnerability);
            engagement = Typed.line(engagement);
            rationale = Typed.line(rationale);
        }

        public ErrorSummary errors() {
            return new Errors()
                    .require(rationale, "rationale", "Say why you judge it so")
                    .summary();
        }
    }

    private final IncidentStore incidents;
    private final DecisionStore decisions;
    private final Journal journal;
    private final InstantSource time;

    AssessThrive(IncidentStore incidents, DecisionStore decisions, Journal journal, InstantSource time) {
        this.incidents = incidents;
        this.decisions = decisions;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    public void assess(IncidentId id, Command command) {
        incidents.required(id);
        Instant now = time.instant();
        decisions.assess(Ids.next(now), id, command, now, CurrentActor.required());
        journal.write(
                id.record(),
                Happening.of("thrive.assessed", now, "THRIVE assessed")
                        .as(Operation.COLLECTION)
                        .opinion("Threat", command.threat())
                        .opinion("Harm", command.harm())
                        .opinion("Risk", command.risk())
                        .opinion("Investigation", command.investigation())
                        .opinion("Vulnerability", command.vulnerability())
                        .opinion("Engagement", command.engagement())
                        .opinion("Why", command.rationale()));
    }
}
