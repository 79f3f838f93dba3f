package concordat.detentions;

import concordat.law.HoldClock;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.RecordId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is owed once the clock runs: that the hold ends in time. The agency that holds the person owes it, and
/// until they arrive somewhere the officers do.
@Component
class StartClock {
    private static final Duration LAST_HOUR = Duration.ofHours(1);

    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Escalation escalation;

    StartClock(Obligations obligations, Thresholds thresholds, Escalation escalation) {
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.escalation = escalation;
    }

    /// Somebody answers for the person from the moment that section 136 is used: officers owe their arrival.
    void onTheWay(Detention detention) {
        Instant from = detention.detainedAt();
        Instant due = from.plus(thresholds.now(Threshold.AT_PLACE_OF_SAFETY));
        Owed arrival = Owed.of(
                        ObligationKind.AT_PLACE_OF_SAFETY,
                        detention.id().record(),
                        detention.officerAgency(),
                        from,
                        due)
                .warnAt(due.minus(thresholds.now(Threshold.AT_PLACE_OF_SAFETY).dividedBy(4)));
        obligations.owe(escalation.of(
                arrival, detention.officerTeam(), due, due.plus(thresholds.now(Threshold.ESCALATION_STEP))));
    }

    /// Owes the end of the authority to hold, if the clock runs and has not run out already.
    void started(Detention detention) {
        Owed owed = owed(detention);
        if (owed != null && detention.isOpen()) {
            obligations.owe(owed);
        }
    }

    /// Moves the end, because the hold was extended. An extension made in time and entered after it was missed owes
    /// it anew, if the new end is still to come.
    void moved(Detention detention, Instant now) {
        Owed owed = owed(detention);
        if (owed == null) {
            return;
        }
        if (isOwed(detention)) {
            obligations.move(owed);
        } else if (owed.due().isAfter(now)) {
            started(detention);
        }
    }

    /// Passes the duty to whoever holds the person now. Authority that was lost is not owed, nor sounded, again.
    void passed(Detention detention) {
        if (isOwed(detention)) {
            obligations.waive(
                    detention.id().record(),
                    ObligationKind.AUTHORITY_TO_HOLD,
                    null,
                    "An arrival was recorded, and whoever holds the person now owes it");
            started(detention);
        }
    }

    private boolean isOwed(Detention detention) {
        return obligations.openOn(detention.id().record()).stream()
                .anyMatch(each -> each.kind() == ObligationKind.AUTHORITY_TO_HOLD);
    }

    private @Nullable Owed owed(Detention detention) {
        HoldClock clock = detention.clock();
        Instant end = clock.mustEndBy();
        Instant from = clock.start().at();
        if (end == null || from == null) {
            return null;
        }
        RecordId record = detention.id().record();
        String holder = detention.placeAgency();
        String agency = holder == null ? detention.officerAgency() : holder;
        String team = holder == null ? detention.officerTeam() : detention.placeTeam();
        Owed owed = Owed.of(ObligationKind.AUTHORITY_TO_HOLD, record, agency, from, end)
                .warnAt(end.minus(thresholds.now(Threshold.AUTHORITY_WARNING)));
        return escalation.of(owed, team, end.minus(LAST_HOUR), end);
    }
}
