package concordat.incidents;

import concordat.records.Entry;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of an incident's screen that another module contributes as a bean, such as what arose from the incident.
public interface IncidentPanel {
    /// Smaller comes first.
    int order();

    /// What it shows, to whoever is acting; empty content where there is nothing to show.
    Content of(Shown shown);

    /// What the screen has read, and no panel needs to read again.
    ///
    /// @param log of the incident alone, newest first, or null where there is more of it than the screen shows
    record Shown(Incident incident, @Nullable List<Entry> log, List<Vulnerability> vulnerability) {}
}
