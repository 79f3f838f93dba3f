package concordat.calls;

import concordat.incidents.IncidentId;
import concordat.incidents.IncidentPanel;
import concordat.prompts.CueFinder.Raised;
import concordat.web.Viewer;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import org.springframework.stereotype.Component;

/// The prompts on an incident's screen: which sets are raised, what is suggested and what was decided.
@Component
class CallPanel implements IncidentPanel {
    private final StaticTemplates templates = new StaticTemplates();
    private final HearIncident hearIncident;
    private final CallStore calls;

    CallPanel(HearIncident hearIncident, CallStore calls) {
        this.hearIncident = hearIncident;
        this.calls = calls;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content of(Shown shown) {
        IncidentId incident = shown.incident().id();
        Hearing hearing = hearIncident.hear(incident, shown.log(), shown.vulnerability());
        CallPanelPage page = new CallPanelPage(
                Viewer.may(Assesses.class) ? "/incidents/" + incident + "/call" : "",
                hearing.raised().stream()
                        .map(Raised::set)
                        .map(set -> set.title() + " (" + CallWords.of(set.urgency()) + ")")
                        .toList(),
                CallWords.suggested(hearing.suggestion()),
                calls.decided(incident).map(CallWords::of).orElse(""));
        return output -> templates.callsPanel(page).render(output);
    }
}
