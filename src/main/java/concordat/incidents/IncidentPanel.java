package concordat.incidents;

import gg.jte.Content;

/// A part of an incident's screen that another module contributes as a bean, such as what arose from the incident.
public interface IncidentPanel {
    /// Smaller comes first.
    int order();

    /// What it shows, to whoever is acting; empty content where there is nothing to show.
    Content of(Incident incident);
}
