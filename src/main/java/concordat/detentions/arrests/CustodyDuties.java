package concordat.detentions.arrests;

import concordat.detentions.Detention;
import concordat.detentions.Escalation;
import concordat.law.PaceClock;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What police owe of an arrest: that they charge or release in time, and that they review.
@Component
class CustodyDuties {
    private static final Duration LAST_HOUR = Duration.ofHours(1);

    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Escalation escalation;
    private final InstantSource time;

    CustodyDuties(Obligations obligations, Thresholds thresholds, Escalation escalation, InstantSource time) {
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.escalation = escalation;
        this.time = time;
    }

    /// A limit that has passed already is flagged, and not owed.
    void limited(Detention detention, UUID arrest, PaceClock clock) {
        if (clock.mustEndBy().isAfter(time.instant())) {
            obligations.owe(limit(detention, arrest, clock));
        }
    }

    void extended(Detention detention, UUID arrest, PaceClock clock) {
        obligations.move(limit(detention, arrest, clock));
    }

    /// @param made the reviews until now
    void reviews(Detention detention, UUID arrest, PaceClock clock, List<Instant> made) {
        Instant from = made.isEmpty() ? clock.authorisedAt() : made.getLast();
        Instant due = clock.nextReviewDue(made);
        obligations.owe(escalation.of(
                Owed.of(ObligationKind.CUSTODY_REVIEW, detention.id().record(), detention.officerAgency(), from, due)
                        .about(arrest)
                        .warnAt(due.minus(thresholds.now(Threshold.CUSTODY_REVIEW_WARNING))),
                detention.officerTeam(),
                due));
    }

    void reviewed(Detention detention, UUID arrest, Instant at) {
        obligations.meet(detention.id().record(), ObligationKind.CUSTODY_REVIEW, arrest, at);
    }

    void charged(Detention detention, UUID arrest, Instant at) {
        obligations.meet(detention.id().record(), ObligationKind.CUSTODY_LIMIT, arrest, at);
    }

    /// Where the detention was over before the arrest was, its record closes with the last of what was owed.
    void released(Detention detention, UUID arrest, Instant at) {
        obligations.meet(detention.id().record(), ObligationKind.CUSTODY_LIMIT, arrest, at);
        obligations.waive(
                detention.id().record(), ObligationKind.CUSTODY_REVIEW, arrest, "They are no longer under arrest");
        if (!detention.isOpen()) {
            obligations.close(detention.id().record(), at);
        }
    }

    private Owed limit(Detention detention, UUID arrest, PaceClock clock) {
        Instant end = clock.mustEndBy();
        return escalation.of(
                Owed.of(
                                ObligationKind.CUSTODY_LIMIT,
                                detention.id().record(),
                                detention.officerAgency(),
                                clock.relevantTime(),
                                end)
                        .about(arrest)
                        .warnAt(end.minus(thresholds.now(Threshold.AUTHORITY_WARNING))),
                detention.officerTeam(),
                end.minus(LAST_HOUR),
                end);
    }
}
