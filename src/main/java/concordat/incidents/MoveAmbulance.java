package concordat.incidents;

import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.records.Happening;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says what became of an ambulance that was asked for: on scene, left, or declined with a reason.
@Component
public class MoveAmbulance {
    private final ResponseStore response;
    private final Journal journal;
    private final Obligations obligations;
    private final InstantSource time;

    MoveAmbulance(ResponseStore response, Journal journal, Obligations obligations, InstantSource time) {
        this.response = response;
        this.journal = journal;
        this.obligations = obligations;
        this.time = time;
    }

    /// @param at when; null for now
    @Transactional
    public void move(IncidentId id, UUID requestId, AmbulanceRequest.Step step, @Nullable Instant at, String reason) {
        response.request(id, requestId);
        Instant when = at == null ? time.instant() : at;
        response.progress(requestId, step, when, reason.strip());
        journal.write(
                id.record(), Happening.of("ambulance.moved", when, step.words()).with("Why", reason));
        switch (step) {
            case ON_SCENE -> obligations.meet(id.record(), ObligationKind.AMBULANCE_ON_SCENE, requestId, when);
            case DECLINED ->
                obligations.waive(
                        id.record(), ObligationKind.AMBULANCE_ON_SCENE, requestId, "The ambulance service declined");
            case LEFT -> {}
        }
    }
}
