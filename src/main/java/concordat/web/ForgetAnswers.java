package concordat.web;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets, each hour, what changes answered long ago. Nobody sends a change again after a week: a phone forgets
/// what waits on it after a day.
@Component
class ForgetAnswers {
    static final Duration KEPT = Duration.ofDays(7);
    private static final int AT_ONCE = 1_000;

    private final AnsweredStore answered;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    ForgetAnswers(AnsweredStore answered, TransactionTemplate transaction, InstantSource time) {
        this.answered = answered;
        this.transaction = transaction;
        this.time = time;
    }

    @Scheduled(initialDelayString = "1h", fixedDelayString = "1h")
    void run() {
        Actor watching = Actor.job(Role.OBLIGATION_ENGINE, Actor.NO_AGENCY);
        int forgotten = AT_ONCE;
        while (forgotten == AT_ONCE) {
            forgotten = CurrentActor.call(
                    watching,
                    () -> transaction.execute(
                            _ -> answered.forget(time.instant().minus(KEPT), AT_ONCE)));
        }
    }
}
