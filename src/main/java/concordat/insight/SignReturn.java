package concordat.insight;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Signs a version off, so that it may be sent: by somebody else than who froze it, and only while it is the newest.
@Component
class SignReturn {
    /// Why a version is not signed.
    enum Ground {
        FROZEN_BY_SAME_PERSON("You froze this version: somebody else signs it"),
        YEAR_HAS_NOT_ENDED("The year had not ended when this version was frozen: freeze another when it has"),
        LATER_VERSION("There is a later version: sign that one"),
        CHANGED("This version is not what was frozen"),
        SIGNED_ALREADY("Somebody has signed this version already");

        private final String words;

        Ground(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    sealed interface Outcome {
        record Signed() implements Outcome {}

        record Refused(List<Ground> grounds) implements Outcome {}
    }

    private final Returns returns;
    private final ReturnStore store;
    private final Journal journal;
    private final InstantSource time;

    SignReturn(Returns returns, ReturnStore store, Journal journal, InstantSource time) {
        this.returns = returns;
        this.store = store;
        this.journal = journal;
        this.time = time;
    }

    /// Throws [concordat.actor.NotFound] where there is no such version of the actor's agency.
    @Transactional
    Outcome sign(UUID id) {
        Actor actor = CurrentActor.required();
        FrozenReturn frozen = returns.frozen(id);
        ReturnVersion version = frozen.version();
        List<Ground> grounds = new ArrayList<>();
        if (version.frozenBy().equals(actor.id())) {
            grounds.add(Ground.FROZEN_BY_SAME_PERSON);
        }
        if (version.through().isBefore(version.financialYear().until())) {
            grounds.add(Ground.YEAR_HAS_NOT_ENDED);
        }
        if (returns.versions(version.financialYear()).getFirst().version() != version.version()) {
            grounds.add(Ground.LATER_VERSION);
        }
        if (frozen.proof() == FrozenReturn.Proof.CHANGED) {
            grounds.add(Ground.CHANGED);
        }
        if (version.isSigned()) {
            grounds.add(Ground.SIGNED_ALREADY);
        }
        if (grounds.isEmpty() && !store.sign(id, actor.name())) {
            grounds.add(Ground.SIGNED_ALREADY);
        }
        if (!grounds.isEmpty()) {
            return new Outcome.Refused(grounds);
        }
        journal.write(
                new RecordId(actor.id()),
                Happening.of("return.signed", time.instant(), version.name() + " was signed off")
                        .with("Frozen by", version.frozenByName())
                        .with("SHA-256", version.sha256()));
        return new Outcome.Signed();
    }
}
