package concordat.calls;

import java.util.List;

/// What the prompts say on an incident's screen.
///
/// @param href where to ask and assess; empty for those who do not
public record CallPanelPage(String href, List<String> sets, String suggested, String decided) {}
