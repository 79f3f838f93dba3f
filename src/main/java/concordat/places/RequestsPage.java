package concordat.places;

import concordat.design.Tag;
import java.util.List;

/// What was asked of the reader's organisation: what waits for an answer first, soonest due first.
///
/// @param seen stands for the detentions that the page shows
/// @param topic what the page listens to
public record RequestsPage(String seen, String topic, List<Row> waiting, List<Row> answered) {
    /// @param answer what is left of the time to answer, or what was answered, in words
    public record Row(
            String href,
            String place,
            String person,
            String needs,
            String from,
            String eta,
            Tag state,
            String answer) {}
}
