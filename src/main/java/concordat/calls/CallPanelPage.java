package concordat.calls;

import java.util.List;

/// What the prompts say on an incident's screen.
public record CallPanelPage(String href, List<String> sets, String suggested, String decided) {}
