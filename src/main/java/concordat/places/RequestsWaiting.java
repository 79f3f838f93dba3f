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
        Instant now = time.instant();
        List<String> escalated = places.escalatedToUs().stream()
                .map(told -> words(told, now))
                .distinct()
                .toList();
        return due.isEmpty() && escalated.isEmpty()
                ? Text.of("")
                : output -> templates
                        .placesRequestsWaiting(due.isEmpty() ? "" : words(due, now), escalated)
                        .render(output);
    }

    /// "On-call director: somebody in Camden has waited 45 minutes. St Charles has not answered".
    private static String words(EscalationStore.Waiting told, Instant now) {
        return told.postTitle() + ": no place has accepted somebody in " + told.borough() + ", asked for "
                + LondonTime.ago(told.askedAt(), now) + ". " + told.placeName()
                + (told.state() == RequestState.DECLINED ? " declined" : " has not answered");
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
