package concordat.pathway;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.design.Html;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Journal;
import concordat.web.NavigationLink;
import concordat.web.Viewer;
import concordattemplates.StaticTemplates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The board of the place's coordinator, of the AMHPs and of the duty inspector: one board, on which each sees their
/// own.
@Controller
@SeesPathway
class PathwayPages {
    static final int MOST = 500;

    /// A page that stands open for longer forgets who left before.
    private static final Duration SHIFT = Duration.ofHours(12);

    private final PathwayStore pathway;
    private final Thresholds thresholds;
    private final Journal journal;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    PathwayPages(PathwayStore pathway, Thresholds thresholds, Journal journal, InstantSource time) {
        this.pathway = pathway;
        this.thresholds = thresholds;
        this.journal = journal;
        this.time = time;
    }

    @GetMapping("/pathway")
    @Transactional
    View board() {
        return Html.ok(templates.pathwayBoard(page(null, "")));
    }

    /// The part of the board that is refreshed when something changes. Who was on it keeps their place.
    ///
    /// @param shown when the page was opened, in milliseconds
    @GetMapping("/pathway/list")
    @Transactional
    View list(@RequestParam(required = false) @Nullable Long shown, @RequestParam(defaultValue = "") String seen) {
        return Html.ok(templates.pathwayBoardList(page(shown, seen)));
    }

    private PathwayBoardPage page(@Nullable Long opened, String seen) {
        Actor actor = CurrentActor.required();
        Instant now = time.instant();
        Instant shown = shown(opened, now);
        List<Waiting> rows = opened == null ? pathway.open(MOST + 1) : pathway.waiting(shown, MOST + 1);
        List<UUID> ids = rows.stream().limit(MOST).map(row -> row.id().value()).toList();
        journal.looked("Pathway board", ids, seen);
        return PathwayBoardPage.of(
                rows,
                MOST,
                Journal.digest(ids),
                new PathwayBoardPage.View(actor.agency(), shown, thresholds.now(Threshold.POLICE_RELEASE), now));
    }

    private static Instant shown(@Nullable Long opened, Instant now) {
        if (opened == null || opened > now.toEpochMilli()) {
            return now;
        }
        Instant earliest = now.minus(SHIFT);
        return opened < earliest.toEpochMilli() ? earliest : Instant.ofEpochMilli(opened);
    }

    @Bean
    static NavigationLink pathwayLink() {
        return new NavigationLink(28, "/pathway", "Pathway", Viewer.roles(SeesPathway.class));
    }
}
