package concordat.records;

import java.time.Instant;
import java.util.List;

/// A record that another system kept, brought in whole: its story is in the order in which the journal is to keep it.
///
/// @param id made by whoever brings it in, who may have written it down before
/// @param closedAt not earlier than it was opened: what is brought in is over
public record Brought(RecordId id, Instant openedAt, Instant closedAt, List<Happening> story) {
    public Brought {
        story = List.copyOf(story);
        if (story.isEmpty() || closedAt.isBefore(openedAt)) {
            throw new IllegalArgumentException("A record that is brought in has a story, and closed after it opened");
        }
    }
}
