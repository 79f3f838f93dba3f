package concordat.detentions;

import concordat.design.SummaryList;
import concordat.design.Timeline;
import gg.jte.Content;
import java.util.List;

/// One detention, on one page: the clocks and why, what is owed next, what to do, the facts, who is involved, the
/// whole story.
///
/// @param flags rules that what happened did not keep, in words
/// @param urgent what cannot wait for anything else here
/// @param prompts what to do at once
/// @param acts what this person can do now
/// @param clocks the detention's own first
/// @param exhibits what chapters show in a shape of their own
public record DetentionPage(
        String id,
        String caption,
        String reference,
        String person,
        String facts,
        List<DetentionChapter.Clock> clocks,
        List<String> urgent,
        List<String> prompts,
        List<String> flags,
        List<Owed> owed,
        List<Act> acts,
        List<Section> sections,
        List<Content> exhibits,
        List<Involved> involved,
        Timeline timeline,
        Content withheld,
        String topics) {

    /// Something owed on it.
    public record Owed(String what, String due, String by) {}

    /// Something that can be done, and where.
    ///
    /// @param first whether it is what this stage waits for
    public record Act(String href, String words, boolean first) {}

    /// Some facts under a heading.
    public record Section(String heading, SummaryList facts) {}

    /// An agency that can see it.
    public record Involved(String agency, String why, String since) {}
}
