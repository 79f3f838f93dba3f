package concordat.evidence;

import concordat.actor.CurrentActor;
import concordat.evidence.EvidenceStore.Unsealed;
import concordat.vitals.Vital;
import concordat.vitals.Vitals;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// How long the journal is, and whether sealing keeps up.
@Component
class JournalVitals implements Vitals {
    private static final Duration MAY_BE_BEHIND = Duration.ofMinutes(5);

    private final EvidenceStore evidence;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    JournalVitals(EvidenceStore evidence, TransactionTemplate transaction, InstantSource time) {
        this.evidence = evidence;
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public List<Vital> read() {
        Unsealed unsealed = Objects.requireNonNull(
                CurrentActor.call(SealJournal.JOB, () -> transaction.execute(_ -> evidence.unsealed())));
        Instant oldest = unsealed.oldest();
        long behind = oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, time.instant()).toSeconds());
        return List.of(
                new Vital(
                        "journal_sealed_entries",
                        "Entries of the journal that a checkpoint covers",
                        unsealed.sealed(),
                        null),
                new Vital(
                        "journal_unsealed_entries",
                        "Entries that wait to be sealed; no more than 100,000 are counted",
                        unsealed.waiting(),
                        null),
                new Vital(
                        "sealing_lag_seconds",
                        "How long the oldest of them has waited",
                        behind,
                        behind > MAY_BE_BEHIND.toSeconds()
                                ? "The journal is not being sealed: the log says why, and docs/evidence.md what to do."
                                : null));
    }
}
