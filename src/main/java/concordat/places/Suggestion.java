package concordat.places;

import java.util.List;

/// One suite that could be asked for, or why it cannot.
///
/// @param reasons in words, the most telling first
public record Suggestion(Place place, SuiteNow suite, Fit fit, double kilometres, List<String> reasons) {
    /// Better comes first.
    public enum Fit {
        SUITABLE,
        /// Would suit, and somebody is in it or on the way to it.
        TAKEN,
        UNSUITABLE,
        CLOSED
    }

    public Suggestion {
        reasons = List.copyOf(reasons);
    }
}
