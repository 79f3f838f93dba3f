package concordat.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of a list of incidents.
public record IncidentRow(
        IncidentId id,
        String reference,
        Instant openedAt,
        @Nullable Instant closedAt,
        String headline,
        String borough,
        String locationText,
        LocationKind locationKind,
        Known mentalHealth) {}
