package concordat.places;

import concordat.design.ErrorSummary;
import concordat.design.QrPicture;

/// The link of a place when it has just been made, and what it opens.
///
/// @param address to be opened on the phone that lies in the suite
/// @param until when it is good, in words
public record LinkPage(String place, String name, String address, String until, QrPicture picture) {
    /// What is behind a link: the suites of one place.
    ///
    /// @param action where a tap goes
    public record Suites(ErrorSummary summary, PlacesBoardPage.Card place, String action) {}
}
