package concordat.insight;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.insight.DraftReturn.Draft;
import concordat.insight.ReturnStore.Frozen;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a year's return as it is now, as the next version. What is corrected later is in a later version.
@Component
class FreezeReturn {
    sealed interface Outcome {
        record Frozen(UUID id, int version) implements Outcome {}

        /// There is nothing to report yet.
        record NotBegun() implements Outcome {}
    }

    private static final int NONCE_BYTES = 32;

    private final DraftReturn draftReturn;
    private final ReturnStore returns;
    private final Journal journal;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    FreezeReturn(DraftReturn draftReturn, ReturnStore returns, Journal journal, InstantSource time) {
        this.draftReturn = draftReturn;
        this.returns = returns;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Outcome freeze(FinancialYear year) {
        Instant now = time.instant();
        if (!year.hasBegun(now)) {
            return new Outcome.NotBegun();
        }
        Actor actor = CurrentActor.required();
        int number = returns.nextVersion(actor.agency(), year.begins());
        Draft draft = draftReturn.of(year);
        List<List<String>> codes = draft.rows();
        List<Frozen> rows = new ArrayList<>();
        for (int row = 0; row < codes.size(); row++) {
            rows.add(new Frozen(draft.detentions().get(row).id().value(), nonce(), codes.get(row)));
        }
        List<String> columns = Field.columns();
        ReturnVersion version = new ReturnVersion(
                Ids.next(now),
                actor.agency(),
                year.begins(),
                number,
                String.join(",", columns),
                rows.size(),
                draft.withheld(),
                draft.through(),
                FrozenFile.sha256(FrozenFile.text(columns, codes)),
                FrozenFile.seal(columns, rows.stream().map(Frozen::leaf).toList()),
                now,
                actor.id(),
                actor.name(),
                null,
                null);
        returns.freeze(version, rows, draft.counts().list());
        journal.write(
                new RecordId(actor.id()),
                Happening.of("return.frozen", now, version.name() + " was frozen")
                        .with("Detentions", Integer.toString(version.rows()))
                        .with("SHA-256", version.sha256()));
        return new Outcome.Frozen(version.id(), number);
    }

    private byte[] nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return nonce;
    }
}
