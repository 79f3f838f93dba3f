package concordat.pathway;

import concordat.actor.Actor;
import concordat.design.Text;
import concordat.staff.WorkPanel;
import concordat.web.LondonTime;
import concordat.web.Viewer;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Tells an officer, on *my work*, that it is known what became of people whom they detained. Nobody is named: they are
/// on a page of their own, where the look is journalled.
@Component
class OutcomesWaiting implements WorkPanel {
    /// Long enough for days of rest between two shifts.
    private static final Duration LATELY = Duration.ofDays(5);

    private final PathwayStore pathway;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    OutcomesWaiting(PathwayStore pathway, InstantSource time) {
        this.pathway = pathway;
        this.time = time;
    }

    @Override
    public Content of(Actor actor) {
        if (!Viewer.may(ByDetainers.class)) {
            return Text.of("");
        }
        Instant now = time.instant();
        List<Told> ended = pathway.toldOfficer(actor.id(), now.minus(LATELY));
        return ended.isEmpty()
                ? Text.of("")
                : output -> templates.pathwayOutcomesWaiting(words(ended, now)).render(output);
    }

    private static String words(List<Told> ended, Instant now) {
        String latest = LondonTime.ago(Objects.requireNonNull(ended.getFirst().endedAt()), now);
        return ended.size() == 1
                ? "A detention that you made ended " + latest
                : ended.size() + " detentions that you made ended in the last 5 days, the latest " + latest;
    }
}
