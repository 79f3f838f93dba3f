package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.design.Html;
import concordat.obligations.Notice;
import concordat.obligations.Obligation;
import concordat.obligations.Obligations;
import concordat.records.Journal;
import concordat.web.AnyStaff;
import concordat.web.Done;
import concordattemplates.StaticTemplates;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// *My work*: what my team owes, soonest first, and what has been escalated to its posts. What is shown and the look
/// in the journal are one transaction.
@Controller
@AnyStaff
class WorkPages {
    private static final int MOST = 100;

    private final Obligations obligations;
    private final Journal journal;
    private final List<WorkPanel> panels;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    WorkPages(Obligations obligations, Journal journal, List<WorkPanel> panels, InstantSource time) {
        this.obligations = obligations;
        this.journal = journal;
        this.panels = panels;
        this.time = time;
    }

    @Transactional
    @GetMapping("/")
    View work() {
        return Html.ok(templates.staffWork(page("")));
    }

    /// The part of the page that is refreshed when something changes.
    @Transactional
    @GetMapping("/work")
    View list(@RequestParam(defaultValue = "") String seen) {
        return Html.ok(templates.staffWorkList(page(seen)));
    }

    @PostMapping("/notices/{id}/read")
    View read(@PathVariable UUID id) {
        obligations.readNotice(id);
        return new RedirectView(Done.SAVED.then("/"));
    }

    private WorkPage page(String seen) {
        Actor actor = CurrentActor.required();
        // An administrator opens no record of a person, and is not shown that there is one.
        List<Obligation> owed =
                actor.role() == Role.ADMINISTRATOR ? List.of() : obligations.of(actor.agency(), actor.team(), MOST);
        List<Notice> notices = obligations.notices(actor.agency(), actor.team(), MOST);
        List<UUID> shown = Stream.concat(
                        owed.stream().map(each -> each.recordId().value()),
                        notices.stream().map(each -> each.recordId().value()))
                .distinct()
                .toList();
        journal.looked("My work", shown, seen);
        return WorkPage.of(
                actor,
                owed,
                notices,
                panels.stream()
                        .map(panel -> panel.of(actor))
                        .filter(panel -> !panel.isEmptyContent())
                        .toList(),
                Journal.digest(shown),
                time.instant());
    }
}
