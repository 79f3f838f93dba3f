package concordat.places;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The suite that somebody is on the way to or is in.
///
/// @param organisation the code of who runs the place
/// @param heldUntil when the hold releases itself; null once the person is there
public record Booking(
        SuiteId suite,
        String suiteName,
        String place,
        String placeName,
        String organisation,
        @Nullable Instant heldUntil) {

    public boolean arrived() {
        return heldUntil == null;
    }
}
