package concordat.people;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes a new version of a person's crisis plan. The versions before it are kept.
@Service
class WritePlan {
    record Command(
            PersonId person,
            String helps,
            String makesWorse,
            String whoToCall,
            boolean coWritten,
            String theirView,
            @Nullable LocalDate reviewOn) {}

    private final PersonStore people;
    private final PlanStore plans;
    private final Journal journal;
    private final InstantSource time;

    WritePlan(PersonStore people, PlanStore plans, Journal journal, InstantSource time) {
        this.people = people;
        this.plans = plans;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Plan write(Command command) {
        Instant now = time.instant();
        Actor actor = CurrentActor.required();
        Person person = people.find(command.person());
        plans.add(new Plan(
                person.id(),
                1,
                command.helps().strip(),
                command.makesWorse().strip(),
                command.whoToCall().strip(),
                command.coWritten(),
                command.theirView().strip(),
                command.reviewOn(),
                now,
                actor.name(),
                actor.agency()));
        Plan written = plans.current(List.of(person.id())).getFirst();
        journal.write(
                person.id().record(),
                Happening.of("plan.written", now, "Crisis plan written, version " + written.version())
                        .as(Operation.COLLECTION)
                        .opinion("What helps", written.helps())
                        .opinion("What makes it worse", written.makesWorse())
                        .with("Who to call", written.whoToCall())
                        .with("Written with the person", written.coWritten() ? "Yes" : "No")
                        .opinion("What the person says of it", written.theirView())
                        .with("Review", written.reviewOn() == null ? "" : LondonTime.date(written.reviewOn())));
        return written;
    }
}
