package concordat.places;

import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A vehicle that is on its way to a place. Whom it brings is not said.
///
/// @param place the code of the place
/// @param what it is, in words, such as "Ambulance"
/// @param sentBy the code of the agency that sent it
public record Vehicle(UUID id, String place, String what, String sentBy, Instant leftAt, Instant expectedAt) {
    /// "Ambulance, expected at 14:50 (in 12 minutes)".
    public String words(Instant now) {
        Duration left = Duration.between(now, expectedAt);
        return what + ", expected at " + LondonTime.of(expectedAt, now)
                + (left.isPositive()
                        ? " (in " + LondonTime.length(left) + ")"
                        : " (" + LondonTime.length(left.negated()) + " ago)");
    }
}
