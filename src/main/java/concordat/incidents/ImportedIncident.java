package concordat.incidents;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An incident that another system kept, as it told it. It is over, and nothing is owed on it.
///
/// @param id made by whoever imports it
/// @param borough GSS code of the borough it is filed under; what the source says of the place is in `place`
/// @param definitionVersion by which definition the source calls it a mental-health incident
/// @param facts label to words, in the order they are read
/// @param moments the clock times of the source, each with what happened then
/// @param unit the one unit whose times the source keeps
/// @param source where it came from and its codes as they were written, as JSON
public record ImportedIncident(
        IncidentId id,
        Instant openedAt,
        Instant closedAt,
        String headline,
        String borough,
        Place place,
        Known mentalHealth,
        String definitionVersion,
        Map<String, String> facts,
        List<Outcome> outcomes,
        List<Moment> moments,
        @Nullable UnitTimes unit,
        String source) {
    /// One way in which it ended.
    public record Outcome(String code, String words) {}

    /// @param note what is unsure about the time; may be empty
    public record Moment(Instant at, String title, String note) {}

    /// When a unit was sent, was there and left, as far as the source knows.
    public record UnitTimes(
            String callsign,
            Unit.Kind kind,
            Instant assignedAt,
            @Nullable Instant atSceneAt,
            @Nullable Instant clearAt) {}

    public ImportedIncident {
        facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        outcomes = List.copyOf(outcomes);
        moments = List.copyOf(moments);
    }
}
