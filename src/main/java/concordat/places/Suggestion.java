package concordat.places;

import java.util.List;

/// One suite that could be asked for, or why it cannot.
///
/// @param minutes that the way takes by road at this hour, roughly
/// @param reasons in words, the most telling first
/// @param comesAfter why its place comes after the one before; empty for the first place, and for a place's other
/// suites
public record Suggestion(
        Place place, SuiteNow suite, Fit fit, double kilometres, int minutes, List<String> reasons, String comesAfter) {
    /// Better comes first.
    public enum Fit {
        SUITABLE,
        /// Would suit; but somebody is in it or on the way to it, or its staff can look after nobody more.
        TAKEN,
        UNSUITABLE,
        CLOSED
    }

    public Suggestion {
        reasons = List.copyOf(reasons);
    }

    Suggestion after(String why) {
        return new Suggestion(place, suite, fit, kilometres, minutes, reasons, why);
    }
}
