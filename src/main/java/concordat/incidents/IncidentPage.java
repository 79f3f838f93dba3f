package concordat.incidents;

import concordat.design.IdentityBar;
import concordat.design.SummaryList;
import concordat.design.Tag;
import concordat.design.Timeline;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One screen, one incident: the log, the response, person and place.
///
/// @param decision whether police attend, or null while nobody has decided
/// @param panels what other modules show of it
/// @param newsHref asks whether anything was written since; what is shown never moves by itself
public record IncidentPage(
        String home,
        String title,
        IdentityBar bar,
        boolean open,
        Viewer viewer,
        Timeline log,
        List<UnitLine> units,
        List<AmbulanceLine> ambulances,
        @Nullable SummaryList decision,
        boolean reviewable,
        SummaryList assessed,
        SummaryList place,
        SummaryList caller,
        List<PersonLine> people,
        List<OwedLine> owed,
        List<String> involved,
        List<Content> panels,
        Content withheld,
        String newsHref,
        String topics) {

    /// What whoever is looking may do here.
    public record Viewer(boolean police, boolean ambulance, boolean supervisor, boolean street) {}

    /// @param steps the "now" buttons that are left: value and words
    public record UnitLine(String href, String callsign, String officers, Tag state, String since, List<Step> steps) {}

    public record Step(String value, String words) {}

    public record AmbulanceLine(
            String href, String words, Tag state, @Nullable String lowered) {}

    public record PersonLine(String role, Content person) {}

    public record OwedLine(String href, String words, boolean overdue) {}
}
