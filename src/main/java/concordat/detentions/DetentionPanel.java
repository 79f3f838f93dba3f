package concordat.detentions;

import gg.jte.Content;
import java.time.Instant;

/// A part of a detention's page that another module contributes as a bean, such as how long each stage took.
public interface DetentionPanel {
    /// Smaller comes first.
    int order();

    /// What it shows, to whoever is acting; empty content where there is nothing to show.
    Content of(Detention detention, Instant now);
}
