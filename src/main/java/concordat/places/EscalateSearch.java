package concordat.places;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.agencies.Agencies;
import concordat.agencies.Post;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.obligations.Watch;
import concordat.places.EscalationStore.Due;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells more people, step by step, while no place has accepted somebody: the coordinators of the places asked once an
/// answer is overdue, then those on call for them, then their directors, and last whoever asked, of the rule for
/// emergency departments. Where every place has declined, its directors are told at once.
@Component
class EscalateSearch implements Watch {
    private static final Logger log = LoggerFactory.getLogger(EscalateSearch.class);
    private static final int AT_ONCE = 100;

    private final EscalationStore escalations;
    private final RequestStore requests;
    private final PlaceStore places;
    private final Agencies agencies;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    EscalateSearch(
            EscalationStore escalations,
            RequestStore requests,
            PlaceStore places,
            Agencies agencies,
            Obligations obligations,
            Thresholds thresholds,
            Journal journal,
            TransactionTemplate transaction,
            InstantSource time) {
        this.escalations = escalations;
        this.requests = requests;
        this.places = places;
        this.agencies = agencies;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.journal = journal;
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public void look() {
        Actor watching = Actor.job(Role.OBLIGATION_ENGINE, Actor.NO_AGENCY);
        List<Due> due = CurrentActor.call(
                watching,
                () -> transaction.execute(_ -> {
                    Duration answer = thresholds.now(Threshold.PLACE_ANSWER);
                    return escalations.due(time.instant(), answer, thresholds.now(Threshold.ESCALATION_STEP), AT_ONCE);
                }));
        due.forEach(this::escalate);
    }

    /// One that fails keeps no other from being told.
    private void escalate(Due due) {
        CurrentActor.run(Actor.job(Role.OBLIGATION_ENGINE, due.askedBy()), () -> {
            try {
                transaction.executeWithoutResult(_ -> escalate(new RecordId(due.detention()), due.rung()));
            } catch (RuntimeException failure) {
                log.error("The search for a place for {} was not escalated and will be", due.detention(), failure);
            }
        });
    }

    private void escalate(RecordId detention, int upTo) {
        List<PlaceRequest> asked = requests.lock(detention).stream()
                .filter(request ->
                        request.askedBy().equals(CurrentActor.required().agency()))
                .toList();
        boolean waits = asked.stream().anyMatch(PlaceRequest::isOpen);
        if (asked.stream().anyMatch(request -> request.state() == RequestState.ACCEPTED)
                || (!waits && !isStillSought(detention))) {
            return;
        }
        int first = Math.max(escalations.highest(detention) + 1, waits ? 1 : Rung.DIRECTORS.number());
        for (int number = first; number <= upTo; number++) {
            tell(detention, Rung.of(number), asked);
        }
    }

    /// Every place has declined; somebody who has come to one of another kind meanwhile needs none.
    private boolean isStillSought(RecordId detention) {
        return obligations.openOn(detention).stream()
                .anyMatch(owed -> owed.kind() == ObligationKind.AT_PLACE_OF_SAFETY);
    }

    private void tell(RecordId detention, Rung rung, List<PlaceRequest> asked) {
        String asker = CurrentActor.required().agency();
        List<String> told = new ArrayList<>();
        for (PlaceRequest request : asked) {
            boolean refused = request.state() == RequestState.DECLINED;
            if (rung != Rung.EMERGENCY_DEPARTMENT && (request.isOpen() || refused)) {
                for (Post post : posts(request, rung)) {
                    escalations.tell(detention, rung, request.askedOf(), post);
                    told.add(post.title() + ", " + request.askedOf());
                }
                places.tell("work:" + request.askedOf());
            }
        }
        if (told.isEmpty()) {
            escalations.tellWhoAsked(detention, rung, asker);
        }
        journal.write(
                detention,
                Happening.of("places.escalated", time.instant(), rung.words())
                        .with("Told", String.join("; ", new TreeSet<>(told)))
                        .with("Rule", rung == Rung.EMERGENCY_DEPARTMENT ? Rung.EMERGENCY_DEPARTMENT_RULE : null));
        places.tell("work:" + asker);
        places.tell("record:" + detention);
    }

    private List<Post> posts(PlaceRequest request, Rung rung) {
        return agencies.ladderIfAny(places.place(request.place()).orElseThrow().team()).stream()
                .filter(post -> post.escalationRank() == rung.number())
                .toList();
    }
}
