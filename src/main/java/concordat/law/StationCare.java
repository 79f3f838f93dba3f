package concordat.law;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What an adult held at a police station under section 135 or 136 is owed while there: health checks and reviews
/// (RL-06, RL-07).
public final class StationCare {
    /// Regulation 4(1)(a): the longest time between two checks by a healthcare professional.
    public static final Duration HEALTH_CHECK_EVERY = Duration.ofMinutes(30);

    /// When to warn that a check is coming due. Our choice, and no law.
    public static final Duration WARN_OF_HEALTH_CHECK_AFTER = Duration.ofMinutes(24);

    /// The longest time between two reviews of whether a police station is still needed. Unverified.
    public static final Duration REVIEW_EVERY = Duration.ofHours(1);

    /// The same, while the person sleeps and a healthcare professional has found no risk that needs more. Unverified.
    public static final Duration REVIEW_ASLEEP_EVERY = Duration.ofHours(3);

    private StationCare() {}

    public static Instant healthCheckDue(Instant lastCheckOrArrival) {
        return lastCheckOrArrival.plus(HEALTH_CHECK_EVERY);
    }

    public static Instant reviewDue(Instant lastReviewOrArrival, boolean asleepAndNoRiskFound) {
        return lastReviewOrArrival.plus(asleepAndNoRiskFound ? REVIEW_ASLEEP_EVERY : REVIEW_EVERY);
    }

    /// The flag of a check made, or still awaited, at this moment. None for a person detained before these rules.
    public static List<Breach> breachesOfHealthCheck(Instant detainedAt, Instant lastCheckOrArrival, Instant at) {
        return Rules.HEALTH_CHECKS.inForceAt(detainedAt) && at.isAfter(healthCheckDue(lastCheckOrArrival))
                ? List.of(Breach.HEALTH_CHECK_LATE)
                : List.of();
    }

    /// The flag of a review made, or still awaited, at this moment. None for a person detained before these rules.
    public static List<Breach> breachesOfReview(
            Instant detainedAt, Instant lastReviewOrArrival, boolean asleepAndNoRiskFound, Instant at) {
        return Rules.STATION_REVIEWS.inForceAt(detainedAt)
                        && at.isAfter(reviewDue(lastReviewOrArrival, asleepAndNoRiskFound))
                ? List.of(Breach.STATION_REVIEW_LATE)
                : List.of();
    }
}
