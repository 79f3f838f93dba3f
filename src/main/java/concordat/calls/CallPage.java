package concordat.calls;

import concordat.design.Component;
import concordat.design.ErrorSummary;
import gg.jte.Content;
import java.util.List;
import java.util.Map;

/// A call whose incident is open: what is still to be asked, who it is about, and what to do.
///
/// @param said of the person in crisis, on the log while they have no record
/// @param inCrisis the name of the person in crisis, or empty while nobody is linked as them
/// @param named who was named while nobody was linked, and is nobody's contact yet
/// @param naming the boxes for one more who cares for the person; none for those who may not add them
public record CallPage(
        String home,
        String reference,
        String headline,
        ErrorSummary errors,
        PromptsPage prompts,
        List<Component> decision,
        List<Person> people,
        Map<String, String> said,
        String inCrisis,
        List<Named> named,
        List<Component> naming) {
    /// @param plan the first line of their plan, or empty
    /// @param contacts each with whether they may be told
    public record Person(String role, Content name, String plan, List<String> contacts) {}

    /// @param boxes of the form that would name them again
    public record Named(String words, Map<String, String> boxes) {}
}
