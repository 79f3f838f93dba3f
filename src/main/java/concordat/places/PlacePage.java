package concordat.places;

import concordat.design.ErrorSummary;
import concordat.design.Select;
import concordat.design.SummaryList;
import concordat.design.TextInput;
import concordat.design.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One place: its suites, what its own staff may say of them, and what was said before.
///
/// @param mayClose the suites that the reader may close
/// @param staff with `people`, how its own staff say who is on the shift
/// @param link what there is to say of the link that confirms its suites; null to who may not make one
public record PlacePage(
        ErrorSummary summary,
        PlacesBoardPage.Card place,
        SummaryList facts,
        boolean own,
        List<Closure> mayClose,
        TextInput staff,
        TextInput people,
        @Nullable String link,
        Timeline history) {

    /// The question with which one suite is closed.
    public record Closure(String suite, String name, Select reason, Select length) {}
}
