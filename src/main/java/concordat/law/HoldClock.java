package concordat.law;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How long a person may still be held at a place of safety. Pure: it is told the time, and never asks.
///
/// It counts elapsed hours from the start of the period, so a hold that spans a change of the clocks is neither an
/// hour longer nor an hour shorter than the statute says. No clock can be made that runs past what its version of
/// the law allows.
public record HoldClock(
        HoldingPower power, ClockStart start, @Nullable Extension extension) {

    /// A lawful extension. It runs from the end of the initial period, whenever it was authorised.
    public record Extension(Duration length, Instant authorisedAt) {}

    /// What is asked for, or was given.
    ///
    /// @param stationApproval the rank of the officer who approves an assessment at a police station; null for none
    public record Request(
            Duration length,
            Authoriser authoriser,
            Reason reason,
            boolean assessmentAtPoliceStation,
            @Nullable Rank stationApproval) {}

    /// Who authorises. Only the first may; the others can be chosen, and are refused.
    public enum Authoriser {
        RESPONSIBLE_MEDICAL_PRACTITIONER,
        OTHER_MEDICAL_PRACTITIONER,
        AMHP,
        OTHER
    }

    /// Why more time is wanted. A want of beds or assessors is no lawful reason; it can be chosen, and is refused, so
    /// that we learn how often it is the real one.
    public enum Reason {
        TOO_DISTRESSED,
        TOO_INTOXICATED,
        PHYSICAL_TREATMENT,
        OTHER_CONDITION,
        NO_BED,
        NO_ASSESSOR;

        public boolean isThePersonsCondition() {
            return switch (this) {
                case TOO_DISTRESSED, TOO_INTOXICATED, PHYSICAL_TREATMENT, OTHER_CONDITION -> true;
                case NO_BED, NO_ASSESSOR -> false;
            };
        }
    }

    /// What the clock shows at a moment.
    public sealed interface Reading {
        /// Detained, and on the way: the period has not begun.
        record NotStarted() implements Reading {}

        record Running(Duration left) implements Reading {}

        /// The authority to detain is lost, this long ago. Nothing renews it.
        record Ended(Duration by) implements Reading {}
    }

    /// The answer to a request for more time.
    public sealed interface ExtensionDecision {
        record Extended(HoldClock clock) implements ExtensionDecision {}

        record Refused(List<Ground> grounds) implements ExtensionDecision {}
    }

    public HoldClock {
        if (extension != null) {
            boolean lawful = start.at() != null
                    && extension.length().isPositive()
                    && extension.length().compareTo(power.longestExtension()) <= 0;
            if (!lawful) {
                throw new IllegalArgumentException(power.version() + " does not allow " + extension);
            }
        }
    }

    /// A clock under the law of the day of detention, which may be earlier than the day of arrival.
    public static HoldClock of(Instant detainedAt, ClockStart start) {
        return new HoldClock(Section136.inForceAt(detainedAt), start, null);
    }

    /// The instant the authority to detain is lost; null until the period begins.
    public @Nullable Instant mustEndBy() {
        Instant initialEnd = initialPeriodEnds();
        return initialEnd == null || extension == null ? initialEnd : initialEnd.plus(extension.length());
    }

    public Reading readAt(Instant now) {
        Instant end = mustEndBy();
        if (end == null || !hasStartedBy(now)) {
            return new Reading.NotStarted();
        }
        return now.isBefore(end)
                ? new Reading.Running(Duration.between(now, end))
                : new Reading.Ended(Duration.between(end, now));
    }

    /// Extends the hold, where the law it began under allows (RL-03). Gives every ground for refusing, and not only the
    /// first, so that all can be put right at once.
    public ExtensionDecision extend(Request request, Instant authorisedAt) {
        Set<Ground> grounds = groundsAgainst(request, authorisedAt);
        if (!grounds.isEmpty()) {
            return new ExtensionDecision.Refused(List.copyOf(grounds));
        }
        return new ExtensionDecision.Extended(
                new HoldClock(power, start, new Extension(request.length(), authorisedAt)));
    }

    /// The flags of an extension that has happened. One that the law did not allow gave no authority: it is recorded,
    /// and the clock does not move.
    public List<Breach> breachesOf(Request request, Instant authorisedAt) {
        return Decision.of(groundsAgainst(request, authorisedAt)).breaches();
    }

    /// The flags of a hold that lasted until this moment, or is lasting still.
    public List<Breach> breachesOfHoldingUntil(Instant moment) {
        Instant end = mustEndBy();
        return end != null && moment.isAfter(end) ? List.of(Breach.HELD_AFTER_PERIOD_ENDED) : List.of();
    }

    /// Moves the person from one place of safety to another. Only inside the period, and it never restarts the clock.
    public Decision move(Instant at) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (!Rules.TRANSFER.inForceAt(at)) {
            grounds.add(Ground.LAW_ALLOWS_NO_TRANSFER);
        }
        if (readAt(at) instanceof Reading.Ended) {
            grounds.add(Ground.TRANSFER_AFTER_PERIOD_ENDED);
        }
        return Decision.of(grounds);
    }

    /// The last moment, not included, at which a person who escaped may be taken back (s138). From an escape on the way
    /// it is one initial period after the escape; from an escape after arrival it is the end of the hold.
    public Instant mayRetakeUntil(Instant escapedAt) {
        Instant end = mustEndBy();
        return end == null || !hasStartedBy(escapedAt) ? escapedAt.plus(power.initialPeriod()) : end;
    }

    /// Takes back a person who escaped.
    public Decision retake(Instant escapedAt, Instant at) {
        return Decision.of(
                at.isBefore(mayRetakeUntil(escapedAt)) ? Set.of() : EnumSet.of(Ground.RETAKE_TIME_HAS_PASSED));
    }

    private @Nullable Instant initialPeriodEnds() {
        Instant startedAt = start.at();
        return startedAt == null ? null : startedAt.plus(power.initialPeriod());
    }

    private boolean hasStartedBy(Instant moment) {
        Instant startedAt = start.at();
        return startedAt != null && !moment.isBefore(startedAt);
    }

    private Set<Ground> groundsAgainst(Request request, Instant at) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (!power.allowsExtension()) {
            grounds.add(Ground.LAW_ALLOWS_NO_EXTENSION);
        } else if (request.length().compareTo(power.longestExtension()) > 0) {
            grounds.add(Ground.LONGER_THAN_LAW_ALLOWS);
        }
        if (!request.length().isPositive()) {
            grounds.add(Ground.EXTENSION_NOT_POSITIVE);
        }
        Instant initialEnd = initialPeriodEnds();
        if (initialEnd == null || !hasStartedBy(at)) {
            grounds.add(Ground.PERIOD_HAS_NOT_STARTED);
        } else if (!at.isBefore(initialEnd)) {
            grounds.add(Ground.PERIOD_HAS_ENDED);
        }
        if (extension != null) {
            grounds.add(Ground.ALREADY_EXTENDED);
        }
        if (!request.reason().isThePersonsCondition()) {
            grounds.add(Ground.REASON_IS_NOT_THE_PERSONS_CONDITION);
        }
        if (request.authoriser() != Authoriser.RESPONSIBLE_MEDICAL_PRACTITIONER) {
            grounds.add(Ground.NOT_THE_RESPONSIBLE_DOCTOR);
        }
        Rank approval = request.stationApproval();
        boolean approved = approval != null && approval.isAtLeast(Rank.SUPERINTENDENT);
        if (request.assessmentAtPoliceStation() && !approved) {
            grounds.add(Ground.NO_SUPERINTENDENT_APPROVAL);
        }
        return grounds;
    }
}
