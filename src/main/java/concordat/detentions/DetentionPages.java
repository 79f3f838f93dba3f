package concordat.detentions;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.design.Html;
import concordat.records.Journal;
import concordat.web.NavigationLink;
import concordattemplates.StaticTemplates;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The board of open detentions, and one detention as a whole.
@Controller
@ByThoseInvolved
class DetentionPages {
    private static final int MOST = 500;

    private final DetentionStore detentions;
    private final DetentionView view;
    private final Journal journal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    DetentionPages(DetentionStore detentions, DetentionView view, Journal journal, InstantSource time) {
        this.detentions = detentions;
        this.view = view;
        this.journal = journal;
        this.time = time;
    }

    @GetMapping("/detentions")
    @Transactional
    View board() {
        return Html.ok(templates.detentionsBoard(boardPage("")));
    }

    /// The part of the board that is refreshed when something changes.
    @GetMapping("/detentions/list")
    @Transactional
    View list(@RequestParam(defaultValue = "") String seen) {
        return Html.ok(templates.detentionsBoardList(boardPage(seen)));
    }

    @GetMapping("/detentions/{id}")
    @Transactional
    View detention(@PathVariable UUID id) {
        DetentionId detention = new DetentionId(id);
        DetentionPage page = view.of(detention, CurrentActor.required());
        journal.look(detention.record(), "The detention and its timeline");
        return Html.ok(templates.detentionsDetention(page));
    }

    private DetentionBoardPage boardPage(String seen) {
        Actor actor = CurrentActor.required();
        List<Detention> open = detentions.open(MOST);
        List<UUID> shown = open.stream().map(each -> each.id().value()).toList();
        if (actor.role() != Role.GUEST) {
            journal.looked("Open detentions", shown, seen);
        }
        return DetentionBoardPage.of(open, actor.agency(), Journal.digest(shown), time.instant());
    }

    @Bean
    static NavigationLink section136Link() {
        return new NavigationLink(
                25,
                "/detentions/new",
                "Use section 136",
                EnumSet.of(Role.RESPONSE_OFFICER, Role.DUTY_INSPECTOR, Role.MENTAL_HEALTH_TEAM));
    }

    @Bean
    static NavigationLink detentionsLink() {
        return new NavigationLink(
                30,
                "/detentions",
                "Detentions",
                EnumSet.of(
                        Role.DISPATCHER,
                        Role.RESPONSE_OFFICER,
                        Role.DUTY_INSPECTOR,
                        Role.SUPERINTENDENT,
                        Role.CUSTODY_OFFICER,
                        Role.MENTAL_HEALTH_TEAM,
                        Role.PLACE_COORDINATOR,
                        Role.RECEIVING_NURSE,
                        Role.AMHP,
                        Role.SECTION_12_DOCTOR));
    }
}
