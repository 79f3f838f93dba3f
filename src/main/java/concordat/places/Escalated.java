package concordat.places;

import concordat.web.LondonTime;
import java.time.Instant;

/// That somebody was told that no place has accepted a person.
///
/// @param told the code of the agency that was told
/// @param post the title of the post; empty where there is none
public record Escalated(Rung rung, String told, String post, Instant toldAt) {
    /// "No place has accepted. Told those on call: Duty senior nurse, CNWL, at 14:50".
    public String words(Instant now) {
        return rung.words() + (post.isEmpty() ? "" : ": " + post + ", " + told) + ", at " + LondonTime.of(toldAt, now);
    }
}
