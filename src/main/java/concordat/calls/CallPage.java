package concordat.calls;

import concordat.design.Component;
import concordat.design.Link;
import java.util.List;

/// A call whose incident is open: what is still to be asked, who it is about, and what to do.
///
/// @param contacts of the people it concerns, each with whether they may be told
public record CallPage(
        String home,
        String reference,
        String headline,
        PromptsPage prompts,
        List<Component> decision,
        List<Person> people) {
    /// @param plan the first line of their plan, or empty
    public record Person(String role, Link name, String plan, List<String> contacts, Link addContact) {}
}
