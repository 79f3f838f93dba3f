package concordat.warrants;

import concordat.design.IdentityBar;
import concordat.design.SummaryList;
import concordat.design.Timeline;
import gg.jte.Content;
import java.util.List;

/// One warrant on one page: what it authorises and until when, what to do, the facts, who is involved, the whole story.
public record WarrantPage(
        String title,
        String caption,
        IdentityBar identity,
        String why,
        List<String> flags,
        List<Act> acts,
        List<String> owed,
        SummaryList application,
        List<SummaryList> entries,
        List<String> involved,
        Timeline timeline,
        Content withheld) {

    /// Something that can be done, and where.
    ///
    /// @param first whether it is what this stage waits for
    public record Act(String href, String words, boolean first) {}
}
