package concordat.places;

import concordat.design.ErrorSummary;
import concordat.design.Select;
import concordat.design.SummaryList;
import concordat.design.Timeline;
import java.util.List;

/// One place: its suites, what its own staff may say of them, and what was said before.
///
/// @param mayClose the suites that the reader may close
public record PlacePage(
        ErrorSummary summary,
        PlacesBoardPage.Card place,
        SummaryList facts,
        boolean own,
        List<Closure> mayClose,
        Timeline history) {

    /// The question with which one suite is closed.
    public record Closure(String suite, String name, Select reason, Select length) {}
}
