package concordat.calls;

import concordat.design.Component;
import concordat.design.ErrorSummary;
import concordat.people.QuickMatches;
import java.util.List;

/// The call screen, before there is an incident.
///
/// @param found who it may be
/// @param caring who cares for the person, and whether we may share with them
public record NewCallPage(
        ErrorSummary errors,
        List<Component> place,
        Component narrative,
        Component headline,
        PromptsPage prompts,
        List<Component> caller,
        List<Component> person,
        QuickMatches found,
        List<Component> born,
        List<Component> caring) {}
