package concordat.interop;

import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.interop.ImportStore.Aside;
import concordat.interop.ImportStore.WaitingCode;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What came in, for those who look after the records of the agency for which it did.
@Component
@Transactional
class Imports {
    static final int PAGE = 100;
    private static final int CODES = 200;

    private final ImportStore store;
    private final Journal journal;

    Imports(ImportStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /// Newest first.
    List<ImportRun> runs() {
        return store.runs(PAGE);
    }

    /// Throws [NotFound] where there is none.
    ImportRun run(UUID id) {
        return store.run(id).orElseThrow(() -> new NotFound("No import " + id));
    }

    /// The rows set aside after a line of the file. A row may name people, so the look is kept on the looker's account.
    List<Aside> setAside(UUID id, long after) {
        ImportRun run = run(id);
        List<Aside> rows = store.aside(id, after, PAGE);
        if (!rows.isEmpty()) {
            journal.look(
                    new RecordId(CurrentActor.required().id()),
                    "Rows set aside from %s, lines %d to %d"
                            .formatted(
                                    run.fileName(),
                                    rows.getFirst().line(),
                                    rows.getLast().line()));
        }
        return rows;
    }

    /// Codes that wait for a meaning, the most seen first.
    List<WaitingCode> waiting() {
        return store.waiting(CODES);
    }
}
