package concordat.obligations;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.obligations.ObligationStore.Watched;
import concordat.vitals.Vital;
import concordat.vitals.Vitals;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// How much is owed, how much of it is late, and whether the engine keeps up.
@Component
class ObligationVitals implements Vitals {
    private static final Duration MAY_BE_BEHIND = Duration.ofMinutes(1);

    private final ObligationStore obligations;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    ObligationVitals(ObligationStore obligations, TransactionTemplate transaction, InstantSource time) {
        this.obligations = obligations;
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public List<Vital> read() {
        Instant now = time.instant();
        Watched watched = Objects.requireNonNull(CurrentActor.call(
                Actor.job(Role.OBLIGATION_ENGINE, Actor.NO_AGENCY),
                () -> transaction.execute(_ -> obligations.watched(now))));
        Instant next = watched.soundsNext();
        long behind = next == null || next.isAfter(now)
                ? 0
                : Duration.between(next, now).toSeconds();
        return List.of(
                new Vital("obligations_open", "What is owed and not settled", watched.open(), null),
                new Vital("obligations_late", "Of it, what should have been met by now", watched.late(), null),
                new Vital("obligations_escalated", "Of it, what was told further up", watched.escalated(), null),
                new Vital(
                        "engine_lag_seconds",
                        "How long ago the oldest alarm that has not sounded should have",
                        behind,
                        behind > MAY_BE_BEHIND.toSeconds()
                                ? "Alarms sound late: the log says what keeps the obligation engine from it."
                                : null));
    }
}
