package concordat.incidents;

import concordat.incidents.AmbulanceRequest.Grade;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records the grade that the ambulance service gives, at first or anew. A priority lowered because police were
/// there is what the service must not do: that it did leaves a trace that nobody can remove.
@Component
class RegradeAmbulance {
    /// @param becausePolice whether it is lower because police were on scene
    /// @param at when; null for now
    record Command(
            Grade grade,
            boolean becausePolice,
            String reason,
            @Nullable Instant at) {
        Command {
            reason = Typed.line(reason);
        }
    }

    private final ResponseStore response;
    private final Journal journal;
    private final InstantSource time;

    RegradeAmbulance(ResponseStore response, Journal journal, InstantSource time) {
        this.response = response;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void regrade(IncidentId id, UUID requestId, Command command) {
        AmbulanceRequest request = response.request(id, requestId);
        Instant at = command.at() == null ? time.instant() : command.at();
        Grade before = request.givenGrade() == null ? request.askedGrade() : request.givenGrade();
        response.grade(Ids.next(time.instant()), id, requestId, command, at);
        journal.write(id.record(), happening(command, before, at).with("Why", command.reason()));
    }

    private static Happening happening(Command command, Grade before, Instant at) {
        if (command.becausePolice()) {
            return Happening.of("ambulance.lowered", at, "Ambulance priority lowered because police were there")
                    .with("From", before.words())
                    .with("To", command.grade().words());
        }
        return Happening.of(
                        "ambulance.graded",
                        at,
                        "Ambulance graded " + command.grade().name())
                .with("Grade", command.grade().words())
                .with("Before", before == command.grade() ? null : before.words());
    }
}
