package concordat.incidents;

import concordat.actor.Actor;
import concordat.design.Text;
import concordat.staff.WorkPanel;
import concordat.web.LondonTime;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells a supervisor, on *my work*, how many decisions that nobody attends wait for a second pair of eyes. No
/// incident is named: they are on a page of their own, where the look is journalled.
@Component
class ReviewsWaiting implements WorkPanel {
    /// What nobody has reviewed by then is for the dip sample, and no longer tonight's work.
    static final Duration TONIGHTS = Duration.ofDays(2);

    private final DecisionStore decisions;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    ReviewsWaiting(DecisionStore decisions, InstantSource time) {
        this.decisions = decisions;
        this.time = time;
    }

    @Override
    public Content of(Actor actor) {
        if (!actor.role().inspectorOrAbove()) {
            return Text.of("");
        }
        Instant now = time.instant();
        List<ToReview> waiting = decisions.toReview(now.minus(TONIGHTS));
        return waiting.isEmpty()
                ? Text.of("")
                : output ->
                        templates.incidentsReviewsWaiting(words(waiting, now)).render(output);
    }

    private static String words(List<ToReview> waiting, Instant now) {
        String oldest = LondonTime.ago(waiting.getLast().decidedAt(), now);
        return waiting.size() == 1
                ? "1 decision that nobody attends waits for your review, made " + oldest
                : waiting.size() + " decisions that nobody attends wait for your review, the oldest made " + oldest;
    }
}
