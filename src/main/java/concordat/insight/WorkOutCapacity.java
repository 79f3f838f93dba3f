package concordat.insight;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.capacity.FindLeast;
import concordat.capacity.Scenario;
import concordat.capacity.Simulation;
import concordat.obligations.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Works plans out, one after another, as whoever asked. While it holds a plan, whether it works on it or has
/// it in its queue, it says so again and again. A plan that a restart broke off is begun again when somebody
/// asks, and comes to the same.
@Component
class WorkOutCapacity implements Watch, DisposableBean {
    static final Duration SEEN_EVERY = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(WorkOutCapacity.class);
    private static final int WAITING = 8;
    private static final Duration TOLD_EVERY = Duration.ofSeconds(1);

    private final CapacityStore plans;
    private final TransactionTemplate transaction;
    private final InstantSource time;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("plans").daemon().factory());

    /// Who asked for each plan that is held here, the one that is worked out first.
    private final Map<UUID, Actor> held = new LinkedHashMap<>();

    private Instant seenAt = Instant.EPOCH;

    WorkOutCapacity(CapacityStore plans, TransactionTemplate transaction, InstantSource time) {
        this.plans = plans;
        this.transaction = transaction;
        this.time = time;
    }

    boolean isBusy() {
        return worker.getQueue().remainingCapacity() == 0;
    }

    /// Begins when what the actor is doing is kept.
    void afterCommit(UUID id) {
        Actor actor = CurrentActor.required();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                begin(id, actor);
            }
        });
    }

    private void begin(UUID id, Actor actor) {
        synchronized (held) {
            if (held.putIfAbsent(id, actor) != null) {
                return;
            }
            seenAt = Instant.EPOCH;
        }
        try {
            worker.execute(() -> CurrentActor.run(actor, () -> work(id)));
        } catch (RejectedExecutionException full) {
            letGo(id);
            log.info("Plan {} was not begun: others wait", id);
        }
    }

    private void letGo(UUID id) {
        synchronized (held) {
            held.remove(id);
            seenAt = Instant.EPOCH;
        }
    }

    @Override
    public void look() {
        Instant now = time.instant();
        Map<UUID, Actor> all;
        synchronized (held) {
            if (now.isBefore(seenAt.plus(SEEN_EVERY))) {
                return;
            }
            seenAt = now;
            all = new LinkedHashMap<>(held);
        }
        int ahead = 0;
        for (Map.Entry<UUID, Actor> each : all.entrySet()) {
            int before = ahead++;
            CurrentActor.run(
                    each.getValue(),
                    () -> transaction.executeWithoutResult(_ -> plans.held(each.getKey(), before, now)));
        }
    }

    private void work(UUID id) {
        try {
            CapacityPlan plan = transaction.execute(_ -> plans.find(id).orElseThrow());
            if (plan.finishedAt() == null) {
                CapacityAnswer answer = answer(plan);
                transaction.executeWithoutResult(_ -> plans.finish(id, answer, time.instant()));
            }
        } catch (Stopped stopped) {
            log.info("Plan {} was broken off", id);
        } catch (RuntimeException failure) {
            log.error("Plan {} could not be worked out", id, failure);
            transaction.executeWithoutResult(_ -> plans.worked(id, 0, Instant.EPOCH));
        } finally {
            letGo(id);
        }
    }

    private CapacityAnswer answer(CapacityPlan plan) {
        Scenario scenario = plan.inputs().scenario();
        Instant[] told = {Instant.EPOCH};
        return new CapacityAnswer(
                Simulation.of(scenario),
                FindLeast.of(
                        scenario,
                        CapacityInputs.SHARE,
                        CapacityInputs.MOST_SUITES,
                        tried -> told[0] = tell(plan.id(), tried, told[0])));
    }

    /// Now and then, so that whoever waits sees it going on.
    private Instant tell(UUID id, int tried, Instant before) {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
        Instant now = time.instant();
        if (now.isBefore(before.plus(TOLD_EVERY))) {
            return before;
        }
        transaction.executeWithoutResult(_ -> plans.worked(id, tried, now));
        return now;
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdownNow();
        boolean _ = worker.awaitTermination(5, TimeUnit.SECONDS);
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("The program is stopping");
        }
    }
}
