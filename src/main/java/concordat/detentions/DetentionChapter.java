package concordat.detentions;

import concordat.actor.Actor;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a group of acts tells of a detention beside the detention's own: on its page and on the handover form, and what
/// somebody can do. Each is a bean; a chapter leaves out what the reader may not see, and the page names that.
public interface DetentionChapter {
    /// Some facts under a heading.
    record Section(String heading, List<Fact> facts) {}

    record Fact(String label, String words) {}

    /// A clock with its name and why it says what it says. Clocks stand beside each other and are never added up.
    record Clock(String name, ClockFace face, String why) {}

    /// Something that can be done.
    ///
    /// @param path after that of the detention
    /// @param pressing whether it comes before everything else
    record Act(String path, String words, boolean pressing) {}

    /// Empty where there is nothing to tell.
    default List<Section> sections(Detention detention, Instant now) {
        return List.of();
    }

    /// What runs beside the clock of the detention.
    default List<Clock> clocks(Detention detention, Instant now) {
        return List.of();
    }

    /// What cannot wait for anything else.
    default List<String> urgent(Detention detention, Instant now) {
        return List.of();
    }

    default List<Act> acts(Detention detention, Actor actor) {
        return List.of();
    }

    /// What it shows on the page alone, in a shape that is no list of facts; null where there is none.
    default @Nullable Content exhibit(Detention detention, Instant now) {
        return null;
    }
}
