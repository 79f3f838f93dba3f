package concordat.incidents;

import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sees to it that an ambulance which was decided on is asked for: the control room owes it until then.
@Component
public class DecideAmbulance {
    private final ResponseStore response;
    private final Routing routing;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final InstantSource time;

    DecideAmbulance(
            ResponseStore response,
            Routing routing,
            Obligations obligations,
            Thresholds thresholds,
            InstantSource time) {
        this.response = response;
        this.routing = routing;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.time = time;
    }

    /// Does nothing where one was asked for already and did not decline.
    @Transactional
    public void decide(IncidentId id, boolean needed) {
        obligations.waive(id.record(), ObligationKind.AMBULANCE_REQUESTED, null, "Decided again");
        boolean asked = response.requests(id).stream().anyMatch(request -> request.declinedAt() == null);
        if (needed && !asked) {
            Instant now = time.instant();
            Instant due = now.plus(thresholds.now(Threshold.AMBULANCE_REQUEST));
            obligations.owe(routing.byControlRoom(ObligationKind.AMBULANCE_REQUESTED, id, now, due));
        }
    }
}
