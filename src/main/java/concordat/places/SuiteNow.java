package concordat.places;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A suite as it is known at a moment. A figure that nobody has confirmed within the agreed time is fading: it is shown
/// with its age and relied on less, and later not at all.
///
/// @param place the code of the place it is in
/// @param organisation the code of who runs it
/// @param since when this was last known to be so: it was confirmed, or the booking began, or the person left
/// @param by who confirmed it, unless a booking says so
/// @param heldUntil when a hold releases itself
/// @param booked whether a booking, and not a person's word, says so
public record SuiteNow(
        SuiteId id,
        String place,
        String organisation,
        String name,
        Ages ageGroups,
        PhysicalHealth physicalHealth,
        boolean takesIntoxicated,
        SuiteState state,
        @Nullable Instant since,
        @Nullable String by,
        @Nullable Instant heldUntil,
        @Nullable ClosedReason closedReason,
        @Nullable Instant closedUntil,
        boolean booked,
        Confidence confidence) {

    /// A person who is there is there, and closed is closed; then a hold counts, and then what was said since anybody
    /// left. What was closed until a time is not known to be open after it.
    static SuiteNow of(PlaceStore.SuiteRow row, Instant now, Confidence.Policy policy) {
        if (row.booked() == SuiteState.OCCUPIED) {
            return known(row, SuiteState.OCCUPIED, row.bookedFrom(), null, null, true, Confidence.FRESH);
        }
        boolean closed = row.said() == SuiteState.CLOSED
                && (row.closedUntil() == null || row.closedUntil().isAfter(now));
        if (row.booked() == SuiteState.HELD && !closed) {
            return known(row, SuiteState.HELD, row.bookedFrom(), null, row.bookedUntil(), true, Confidence.FRESH);
        }
        if (row.leftAt() != null && !closed) {
            return known(row, SuiteState.CLEANING, row.leftAt(), null, null, true, policy.of(row.leftAt(), now));
        }
        SuiteState said = row.said();
        if (said == null || row.confirmedAt() == null || (said == SuiteState.CLOSED && !closed)) {
            return known(row, SuiteState.UNKNOWN, row.confirmedAt(), row.confirmedBy(), null, false, Confidence.FRESH);
        }
        Confidence confidence = closed ? Confidence.FRESH : policy.of(row.confirmedAt(), now);
        return known(row, said, row.confirmedAt(), row.confirmedBy(), null, false, confidence);
    }

    private static SuiteNow known(
            PlaceStore.SuiteRow row,
            SuiteState state,
            @Nullable Instant since,
            @Nullable String by,
            @Nullable Instant heldUntil,
            boolean booked,
            Confidence confidence) {
        return new SuiteNow(
                row.id(),
                row.place(),
                row.organisation(),
                row.name(),
                row.ageGroups(),
                row.physicalHealth(),
                row.takesIntoxicated(),
                state,
                since,
                by,
                heldUntil,
                state == SuiteState.CLOSED ? row.closedReason() : null,
                row.closedUntil(),
                booked,
                confidence);
    }

    /// Whether it is relied on less than if it had been confirmed lately.
    public boolean fading() {
        return confidence != Confidence.FRESH;
    }
}
