package concordat.pathway;

import concordat.detentions.DetentionId;
import concordat.detentions.Outcome;
import concordat.obligations.ObligationKind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody on the pathway: how far they have come, and what is owed next.
///
/// @param arrivedAt at the place where they are now
/// @param heldAtPlace where a suite is held for them, or they are in one
/// @param agreed what the assessment came to, which is not yet the end
/// @param nextKind what anybody owes soonest, with when and who
/// @param ourKind what the agency that asks owes soonest
record Waiting(
        DetentionId id,
        String reference,
        String personName,
        String officerAgency,
        Instant detainedAt,
        @Nullable String placeName,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable String heldAtPlace,
        @Nullable Instant handedOverAt,
        @Nullable Instant releasedAt,
        @Nullable Instant mustEndBy,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Outcome agreed,
        @Nullable Instant agreedAt,
        @Nullable Instant bedAskedAt,
        @Nullable Instant bedFoundAt,
        @Nullable ObligationKind nextKind,
        @Nullable Instant nextDueAt,
        @Nullable String nextAgency,
        @Nullable String nextOwner,
        @Nullable ObligationKind ourKind,
        @Nullable Instant ourDueAt) {

    Stage stage() {
        return Stage.of(this);
    }

    boolean isOpen() {
        return endedAt == null;
    }

    boolean isWithPolice() {
        return isOpen() && releasedAt == null;
    }

    /// How long police have been there since they arrived, or since they used section 136 where they have not.
    Duration withPolice(Instant now) {
        return Duration.between(arrivedAt == null ? detainedAt : arrivedAt, now);
    }

    /// By how much police have been there longer than was agreed; zero where they have not.
    Duration overTheHour(Instant now, Duration agreed) {
        if (!isWithPolice() || arrivedAt == null) {
            return Duration.ZERO;
        }
        Duration over = withPolice(now).minus(agreed);
        return over.isNegative() ? Duration.ZERO : over;
    }

    boolean isOverdue(Instant now) {
        return nextDueAt != null && !now.isBefore(nextDueAt);
    }
}
