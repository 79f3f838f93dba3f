package concordat.places;

import concordat.web.LondonTime;
import java.time.Instant;

/// What the staff of a place said of themselves: they are of the place, because its suites share them.
///
/// @param staff how many are on the shift
/// @param people how many people they can look after at once
/// @param fading whether it was said too long ago to be relied on
public record Staffing(int staff, int people, Instant saidAt, String saidBy, boolean fading) {
    /// "3 staff, enough for 2 people, said 20 minutes ago".
    public String words(Instant now) {
        return (fading ? "Had " : "") + staff + " staff, enough for " + (people == 1 ? "1 person" : people + " people")
                + ", said " + LondonTime.ago(saidAt, now);
    }
}
