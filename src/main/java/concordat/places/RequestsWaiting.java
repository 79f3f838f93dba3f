package concordat.places;

import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.design.Text;
import concordat.staff.WorkPanel;
import concordat.web.LondonTime;
import concordattemplates.StaticTemplates;
import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Tells a place's staff, on *my work*, how many people wait for their answer. Nobody is named: what each needs is on
/// the requests' own page, where the look is journalled.
@Component
class RequestsWaiting implements WorkPanel {
    private static final Set<Role> ANSWER = Set.of(Role.PLACE_COORDINATOR, Role.RECEIVING_NURSE);

    private final Places places;
    private final InstantSource time;
    private final StaticTemplates templates = new StaticTemplates();

    RequestsWaiting(Places places, InstantSource time) {
        this.places = places;
        this.time = time;
    }

    @Override
    public Content of(Actor actor) {
        if (!ANSWER.contains(actor.role())) {
            return Text.of("");
        }
        List<Instant> due = places.askedOfUs().stream()
                .filter(PlaceRequest::isOpen)
                .map(PlaceRequest::answerBy)
                .sorted(Comparator.naturalOrder())
                .toList();
        return due.isEmpty()
                ? Text.of("")
                : output -> templates
                        .placesRequestsWaiting(words(due, time.instant()))
                        .render(output);
    }

    private static String words(List<Instant> due, Instant now) {
        Duration left = Duration.between(now, due.getFirst());
        String first = left.isPositive()
                ? "answer within " + LondonTime.length(left)
                : LondonTime.length(left.negated()) + " overdue";
        return due.size() == 1
                ? "1 person waits for your answer: " + first
                : due.size() + " people wait for your answer. The first: " + first;
    }
}
