package concordat.insight;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks for a plan, which is worked out once this is kept.
@Component
class AskCapacity {
    sealed interface Outcome {
        record Asked(UUID id) implements Outcome {}

        /// As many wait as this node takes on.
        record Busy() implements Outcome {}
    }

    private final CapacityStore plans;
    private final WorkOutCapacity workOutCapacity;
    private final Journal journal;
    private final InstantSource time;

    AskCapacity(CapacityStore plans, WorkOutCapacity workOutCapacity, Journal journal, InstantSource time) {
        this.plans = plans;
        this.workOutCapacity = workOutCapacity;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Outcome ask(CapacityInputs inputs) {
        if (workOutCapacity.isBusy()) {
            return new Outcome.Busy();
        }
        Actor actor = CurrentActor.required();
        Instant now = time.instant();
        UUID id = Ids.next(now);
        plans.add(id, inputs, actor, now);
        journal.write(
                new RecordId(actor.id()),
                Happening.of("plan.asked", now, "A plan of capacity was asked for")
                        .with("People held in a week", Double.toString(inputs.perWeek()))
                        .with("Suites", Integer.toString(inputs.scenario().suites()))
                        .with("Seed", Long.toString(inputs.seed())));
        workOutCapacity.afterCommit(id);
        return new Outcome.Asked(id);
    }

    /// Works out again what was broken off. Throws [concordat.actor.NotFound] where there is no such plan.
    @Transactional
    Outcome again(CapacityPlan plan) {
        Instant now = time.instant();
        if (plan.state(now) != CapacityPlan.State.BROKEN_OFF) {
            return new Outcome.Asked(plan.id());
        }
        if (workOutCapacity.isBusy()) {
            return new Outcome.Busy();
        }
        plans.worked(plan.id(), 0, now);
        journal.write(
                new RecordId(CurrentActor.required().id()),
                Happening.of("plan.asked", now, "A plan that was broken off was asked for again"));
        workOutCapacity.afterCommit(plan.id());
        return new Outcome.Asked(plan.id());
    }
}
