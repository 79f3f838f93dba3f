package concordat.incidents;

import concordat.records.Happening;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says how far a unit has got. The time may be past: what happened is recorded, and the journal labels it as late.
@Component
class MoveUnit {
    private final ResponseStore response;
    private final Journal journal;
    private final InstantSource time;

    MoveUnit(ResponseStore response, Journal journal, InstantSource time) {
        this.response = response;
        this.journal = journal;
        this.time = time;
    }

    /// @param at when; null for now
    /// @param reason why it is clear; may be empty
    @Transactional
    void move(IncidentId id, UUID unitId, Unit.Step step, @Nullable Instant at, String reason) {
        Unit unit = response.lockUnit(id, unitId);
        Instant when = at == null ? time.instant() : at;
        response.move(unitId, step, when, reason.strip());
        journal.write(
                id.record(),
                Happening.of("unit.moved", when, unit.callsign() + " " + step.words())
                        .with("Officers", unit.officers())
                        .with("Why", step == Unit.Step.CLEAR ? reason : null));
    }
}
