package concordat.places;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A suite as it is known at a moment. A figure that nobody has confirmed within the agreed time is fading: it is shown
/// with its age and is no longer relied on.
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
        boolean fading) {

    /// A person who is there is there, and closed is closed; then a hold counts, and then what was said since anybody
    /// left. What was closed until a time is not known to be open after it.
    static SuiteNow of(PlaceStore.SuiteRow row, Instant now, Duration fades) {
        if (row.booked() == SuiteState.OCCUPIED) {
            return known(row, SuiteState.OCCUPIED, row.bookedFrom(), null, null, true, false);
        }
        boolean closed = row.said() == SuiteState.CLOSED
                && (row.closedUntil() == null || row.closedUntil().isAfter(now));
        if (row.booked() == SuiteState.HELD && !closed) {
            return known(row, SuiteState.HELD, row.bookedFrom(), null, row.bookedUntil(), true, false);
        }
        if (row.leftAt() != null && !closed) {
            return known(row, SuiteState.CLEANING, row.leftAt(), null, null, true, isOld(row.leftAt(), now, fades));
        }
        SuiteState said = row.said();
        if (said == null || row.confirmedAt() == null || (said == SuiteState.CLOSED && !closed)) {
            return known(row, SuiteState.UNKNOWN, row.confirmedAt(), row.confirmedBy(), null, false, false);
        }
        boolean fading = !closed && isOld(row.confirmedAt(), now, fades);
        return known(row, said, row.confirmedAt(), row.confirmedBy(), null, false, fading);
    }

    private static SuiteNow known(
            PlaceStore.SuiteRow row,
            SuiteState state,
            @Nullable Instant since,
            @Nullable String by,
            @Nullable Instant heldUntil,
            boolean booked,
            boolean fading) {
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
                fading);
    }

    private static boolean isOld(Instant since, Instant now, Duration fades) {
        return since.plus(fades).isBefore(now);
    }
}
