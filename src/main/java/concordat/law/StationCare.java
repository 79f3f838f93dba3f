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

    /// Whether the person must be taken to another place of safety, and why.
    public enum MoveOn {
        NOT_OWED,
        /// Regulation 5: the health checks cannot be made.
        CHECKS_CANNOT_BE_MADE,
        /// Regulation 7: what allowed the station has ended.
        NO_LONGER_NEEDED,
        /// The same, but a move would delay the assessment or distress the person.
        A_MOVE_WOULD_HARM;

        public boolean isOwed() {
            return this == CHECKS_CANNOT_BE_MADE || this == NO_LONGER_NEEDED;
        }

        public Citation citation() {
            return switch (this) {
                case CHECKS_CANNOT_BE_MADE -> StationRules.MOVE_WITHOUT_CHECKS.citation();
                case NO_LONGER_NEEDED, A_MOVE_WOULD_HARM -> StationRules.MOVE_WHEN_NOT_NEEDED.citation();
                case NOT_OWED -> StationRules.REVIEWS.citation();
            };
        }
    }

    /// What a review leads to. A want of checks excuses no delay. Nothing for a person detained before these rules.
    ///
    /// @param stillNeeded what allowed the station still holds
    /// @param checksCanBeMade a healthcare professional can make the checks
    /// @param aMoveWouldHarm it would delay the assessment or distress the person
    public static MoveOn moveOn(
            Instant detainedAt, boolean stillNeeded, boolean checksCanBeMade, boolean aMoveWouldHarm) {
        if (!checksCanBeMade && StationRules.MOVE_WITHOUT_CHECKS.inForceAt(detainedAt)) {
            return MoveOn.CHECKS_CANNOT_BE_MADE;
        }
        if (stillNeeded || !StationRules.MOVE_WHEN_NOT_NEEDED.inForceAt(detainedAt)) {
            return MoveOn.NOT_OWED;
        }
        return aMoveWouldHarm ? MoveOn.A_MOVE_WOULD_HARM : MoveOn.NO_LONGER_NEEDED;
    }

    public static Instant healthCheckDue(Instant lastCheckOrArrival) {
        return lastCheckOrArrival.plus(HEALTH_CHECK_EVERY);
    }

    public static Instant reviewDue(Instant lastReviewOrArrival, boolean asleepAndNoRiskFound) {
        return lastReviewOrArrival.plus(asleepAndNoRiskFound ? REVIEW_ASLEEP_EVERY : REVIEW_EVERY);
    }

    /// The flag of a check made, or still awaited, at this moment. None for a person detained before these rules.
    public static List<Breach> breachesOfHealthCheck(Instant detainedAt, Instant lastCheckOrArrival, Instant at) {
        return StationRules.HEALTH_CHECKS.inForceAt(detainedAt) && at.isAfter(healthCheckDue(lastCheckOrArrival))
                ? List.of(Breach.HEALTH_CHECK_LATE)
                : List.of();
    }

    /// The flag of a review made, or still awaited, at this moment. None for a person detained before these rules.
    public static List<Breach> breachesOfReview(
            Instant detainedAt, Instant lastReviewOrArrival, boolean asleepAndNoRiskFound, Instant at) {
        return StationRules.REVIEWS.inForceAt(detainedAt)
                        && at.isAfter(reviewDue(lastReviewOrArrival, asleepAndNoRiskFound))
                ? List.of(Breach.STATION_REVIEW_LATE)
                : List.of();
    }
}
