package concordat.calls;

import concordat.design.Component;
import concordat.design.ErrorSummary;
import java.util.List;

/// The call screen, before there is an incident.
public record NewCallPage(
        ErrorSummary errors,
        List<Component> caller,
        List<Component> place,
        List<Component> person,
        Component narrative,
        PromptsPage prompts) {}
