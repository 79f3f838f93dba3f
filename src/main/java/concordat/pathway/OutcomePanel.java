package concordat.pathway;

import concordat.design.Text;
import concordat.incidents.IncidentPanel;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// On an incident's screen: what became of the people who were detained there.
@Component
class OutcomePanel implements IncidentPanel {
    private final PathwayStore pathway;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    OutcomePanel(PathwayStore pathway, InstantSource time) {
        this.pathway = pathway;
        this.time = time;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Content of(Shown shown) {
        List<Told> told = pathway.toldIncident(shown.incident().id());
        if (told.isEmpty()) {
            return Text.of("");
        }
        OutcomePanelPage page = OutcomePanelPage.of(told, time.instant());
        return output -> templates.pathwayOutcomePanel(page).render(output);
    }
}
