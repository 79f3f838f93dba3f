package concordat.insight;

import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.insight.FrozenReturn.FrozenRow;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The frozen returns of the actor's agency.
@Component
class Returns {
    static final int PAGE = 100;
    private static final int AT_ONCE = 5_000;

    /// What two versions say of one detention.
    ///
    /// @param record its reference
    /// @param was one line for each field that is not the same, in words
    record Change(RecordId detention, String record, List<String> was) {}

    private final ReturnStore store;
    private final Journal journal;
    private final InstantSource time;

    Returns(ReturnStore store, Journal journal, InstantSource time) {
        this.store = store;
        this.journal = journal;
        this.time = time;
    }

    /// Newest first.
    @Transactional(readOnly = true)
    List<ReturnVersion> versions(FinancialYear year) {
        return store.versions(year.begins());
    }

    /// The newest of each year.
    @Transactional(readOnly = true)
    List<ReturnVersion> latest() {
        return store.latest();
    }

    /// Throws [NotFound] where there is none.
    @Transactional(readOnly = true)
    FrozenReturn frozen(UUID id) {
        ReturnVersion version = store.version(id).orElseThrow(() -> new NotFound("No return " + id));
        List<FrozenRow> rows = new ArrayList<>();
        for (List<FrozenRow> next = page(id, 0, AT_ONCE);
                !next.isEmpty();
                next = page(id, rows.getLast().number(), AT_ONCE)) {
            rows.addAll(next);
        }
        return new FrozenReturn(version, rows, store.leaves(id), Counts.kept(store.counts(id)));
    }

    /// The rows after a number, as they are shown. The look is kept on the looker's account.
    @Transactional
    List<FrozenRow> show(UUID id, int after) {
        List<FrozenRow> rows = page(id, after, PAGE);
        journal.looked(
                "Rows of a return", rows.stream().map(FrozenRow::detention).toList(), "");
        return rows;
    }

    /// Gives a version to be sent on, and writes on the account of whoever asks that it was handed out.
    @Transactional
    FrozenReturn disclose(UUID id) {
        FrozenReturn frozen = frozen(id);
        RecordId account = new RecordId(CurrentActor.required().id());
        journal.looked(
                "The file of " + frozen.version().name(),
                frozen.rows().stream().map(FrozenRow::detention).toList(),
                "");
        journal.write(
                account,
                Happening.of("return.exported", time.instant(), frozen.version().name() + " was exported")
                        .as(Operation.DISCLOSURE)
                        .with("Rows", Integer.toString(frozen.rows().size())));
        return frozen;
    }

    /// What a version says otherwise than the one before it, as it is shown; empty for the first. The look is kept on
    /// the looker's account.
    @Transactional
    List<Change> changes(ReturnVersion version) {
        List<Change> changes = store.before(version).stream()
                .flatMap(before -> store.changed(before.id(), version.id(), PAGE).stream()
                        .map(pair -> change(pair, before, version)))
                .toList();
        journal.looked(
                "What changed in a return",
                changes.stream().map(change -> change.detention().value()).toList(),
                "");
        return changes;
    }

    private static Change change(ReturnStore.Pair pair, ReturnVersion earlier, ReturnVersion later) {
        String before = pair.before();
        String after = pair.after();
        if (before == null || after == null) {
            String only = before == null ? after : before;
            String record = value(later.columns(), only == null ? "" : only, Field.RECORD.column());
            return new Change(
                    pair.detention(),
                    record,
                    List.of(before == null ? "New in this version" : "No longer in the return"));
        }
        List<String> was = new ArrayList<>();
        for (String column : later.columns().split(",", -1)) {
            String from = value(earlier.columns(), before, column);
            String to = value(later.columns(), after, column);
            if (!from.equals(to)) {
                was.add("%s: %s, was %s".formatted(column, said(to), said(from)));
            }
        }
        return new Change(pair.detention(), value(later.columns(), after, Field.RECORD.column()), was);
    }

    private static String value(String columns, String line, String column) {
        int at = List.of(columns.split(",", -1)).indexOf(column);
        String[] codes = line.split("\\|", -1);
        return at < 0 || at >= codes.length ? "" : codes[at];
    }

    private static String said(String code) {
        return code.isEmpty() ? "blank" : code;
    }

    private List<FrozenRow> page(UUID id, int after, int most) {
        return store.rows(id, after, most).stream()
                .map(row -> new FrozenRow(
                        row.number(),
                        row.detention().value(),
                        row.nonce(),
                        List.of(row.line().split("\\|", -1))))
                .toList();
    }
}
