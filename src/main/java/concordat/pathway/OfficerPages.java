package concordat.pathway;

import concordat.actor.CurrentActor;
import concordat.design.Html;
import concordat.records.Journal;
import concordattemplates.StaticTemplates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What became of the people whom an officer detained, as officers may know it.
@Controller
@ByDetainers
class OfficerPages {
    private static final Duration LATELY = Duration.ofDays(90);

    private final PathwayStore pathway;
    private final Journal journal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    OfficerPages(PathwayStore pathway, Journal journal, InstantSource time) {
        this.pathway = pathway;
        this.journal = journal;
        this.time = time;
    }

    @GetMapping("/pathway/told")
    @Transactional
    View told() {
        Instant now = time.instant();
        List<Told> told = pathway.toldOfficer(CurrentActor.required().id(), now.minus(LATELY));
        List<UUID> shown = told.stream().map(each -> each.id().value()).toList();
        journal.looked("What became of people detained", shown, "");
        return Html.ok(templates.pathwayTold(ToldPage.of(told, now)));
    }
}
