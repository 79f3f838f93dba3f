package concordat.interop;

import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.agencies.Agencies;
import concordat.incidents.ImportIncidents.Routes;
import concordat.interop.ImportBatch.Job;
import concordat.interop.ImportStore.Aside;
import concordat.interop.ImportStore.StagedRow;
import concordat.interop.ImportStore.WaitingCode;
import concordat.interop.SourceRow.Unreadable;
import concordat.records.Ids;
import concordat.web.LondonTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Imports one file: its rows are staged in one transaction, and then dealt with in batches, each in one of its own.
/// A run that was broken off goes on where it was when the same file is given again; one that is finished is left
/// alone.
@Component
class ImportFile {
    /// @param borough GSS code of the borough under which the incidents are filed
    /// @param dryRun whether to say what would happen, and write nothing
    /// @param batch incidents in a transaction
    record Request(Path file, Mapping mapping, String borough, boolean dryRun, int batch) {}

    /// @param doneBefore whether the file had been imported already, so that there was nothing to do
    /// @param rowsDealtWith this time; fewer than the run's where it went on from before
    /// @param notTaken columns of the file of which the mapping says nothing
    /// @param firstAside the first rows of the run that were set aside
    /// @param waiting codes of the mapping that wait for a meaning
    record Report(
            ImportRun run,
            boolean doneBefore,
            long rowsDealtWith,
            List<String> notTaken,
            List<Aside> firstAside,
            List<WaitingCode> waiting) {}

    static final int BATCH = 500;
    private static final int STAGED_AT_ONCE = 1_000;
    private static final int SHOWN = 10;
    private static final int CODES = 1_000;

    /// Classes of SQLSTATE that say that the data are at fault: what they are, what they break, how long they are.
    private static final Set<String> REFUSALS = Set.of("22", "23", "54");

    private final ImportStore store;
    private final ImportBatch batches;
    private final Agencies agencies;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    ImportFile(
            ImportStore store,
            ImportBatch batches,
            Agencies agencies,
            TransactionTemplate transaction,
            InstantSource time) {
        this.store = store;
        this.batches = batches;
        this.agencies = agencies;
        this.transaction = transaction;
        this.time = time;
    }

    /// @param progress is told after each batch how many rows have been dealt with
    /// @throws CannotImport when the file, the agency or the borough will not do
    Report run(Request request, LongConsumer progress) {
        requireWhereItGoes(request.borough());
        try (SourceFile file = SourceFile.open(request.file());
                var _ = MDC.putCloseable("request", "import")) {
            requireColumns(request, file.header());
            return request.dryRun()
                    ? Objects.requireNonNull(transaction.execute(undone -> {
                        undone.setRollbackOnly();
                        return run(request, file, progress);
                    }))
                    : run(request, file, progress);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Report run(Request request, SourceFile file, LongConsumer progress) {
        ImportRun run = Objects.requireNonNull(transaction.execute(_ -> begin(request, file)));
        if (run.isFinished()) {
            return report(request, file, run, true, 0);
        }
        String agency = CurrentActor.required().agency();
        var meanings = Objects.requireNonNull(transaction.execute(
                _ -> store.meanings(agency, request.mapping().name())));
        Job job = new Job(run, request.mapping(), file.header(), meanings, new Routes(), !request.dryRun());
        long done = 0;
        for (int rows = deal(job, request.batch()); rows > 0; rows = deal(job, request.batch())) {
            done += rows;
            progress.accept(done);
        }
        transaction.executeWithoutResult(_ -> store.finish(run.id(), time.instant()));
        return report(request, file, run, false, done);
    }

    /// Where PostgreSQL will not take a batch, its incidents are dealt with one by one, so that one alone is refused.
    private int deal(Job job, int keys) {
        try {
            return batches.next(job, keys);
        } catch (DataAccessException failure) {
            if (!REFUSALS.contains(stateClass(failure))) {
                throw failure;
            }
            if (keys == 1) {
                return batches.refuseNext(job, "The database would not take it");
            }
            int rows = 0;
            for (int i = 0; i < keys; i++) {
                rows += deal(job, 1);
            }
            return rows;
        }
    }

    private static String stateClass(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException refused && refused.getSQLState() != null
                ? refused.getSQLState().substring(0, 2)
                : "";
    }

    private ImportRun begin(Request request, SourceFile file) {
        Instant now = time.instant();
        ImportRun run = store.begin(
                Ids.next(now),
                CurrentActor.required().agency(),
                request.mapping(),
                request.file().getFileName().toString(),
                SourceFile.digest(request.file()),
                request.borough(),
                now);
        if (!run.isFinished() && run.rowsRead() == 0) {
            stage(run, request.mapping(), file);
        }
        return run;
    }

    private void stage(ImportRun run, Mapping mapping, SourceFile file) {
        List<StagedRow> rows = new ArrayList<>(STAGED_AT_ONCE);
        List<Aside> aside = new ArrayList<>();
        long read = 0;
        long setAside = 0;
        try {
            for (SourceRow row = file.next(); row != null; row = file.next()) {
                read++;
                try {
                    rows.add(new StagedRow(key(row, mapping, file.header()), row.line(), row.text()));
                } catch (Unreadable bad) {
                    aside.add(new Aside(row.line(), Objects.requireNonNull(bad.getMessage()), row.text()));
                    setAside++;
                }
                if (rows.size() + aside.size() == STAGED_AT_ONCE) {
                    save(run, rows, aside);
                }
            }
        } catch (IOException failure) {
            throw new CannotImport("The file %s breaks off after row %d, and nothing was imported: is it whole?"
                    .formatted(run.fileName(), read));
        }
        save(run, rows, aside);
        store.staged(run.id(), read, setAside);
    }

    private void save(ImportRun run, List<StagedRow> rows, List<Aside> aside) {
        store.stage(run.id(), rows);
        store.setAside(run.id(), aside);
        rows.clear();
        aside.clear();
    }

    private static String key(SourceRow row, Mapping mapping, SourceRow.Header header) throws Unreadable {
        String key = row.values(header).of(mapping.key());
        if (key.isEmpty()) {
            throw new Unreadable("It has no " + mapping.key());
        }
        return key;
    }

    private Report report(Request request, SourceFile file, ImportRun run, boolean doneBefore, long done) {
        return Objects.requireNonNull(transaction.execute(_ -> new Report(
                store.run(run.id()).orElseThrow(),
                doneBefore,
                done,
                notTaken(request.mapping(), file.header()),
                store.aside(run.id(), 0, SHOWN),
                store.waiting(CODES).stream()
                        .filter(code -> code.mapping().equals(run.mapping()))
                        .toList())));
    }

    private static List<String> notTaken(Mapping mapping, SourceRow.Header header) {
        return header.columns().stream()
                .filter(column -> !mapping.columns().contains(column))
                .filter(column -> !mapping.leave().containsKey(column))
                .toList();
    }

    private static void requireColumns(Request request, SourceRow.Header header) {
        List<String> missing = request.mapping().columns().stream()
                .filter(column -> !header.columns().contains(column))
                .toList();
        if (!missing.isEmpty() || header.isAmbiguous()) {
            String what = missing.isEmpty() ? "names a column twice" : "has no column " + String.join(", ", missing);
            throw new CannotImport("The file %s %s, so it is not what the mapping %s is for."
                    .formatted(request.file(), what, request.mapping().name()));
        }
    }

    private void requireWhereItGoes(String borough) {
        String agency = CurrentActor.required().agency();
        try {
            agencies.organisation(agency);
        } catch (NotFound absent) {
            throw new CannotImport(
                    "There is no organisation %s: give one of the codes under Agencies by --agency.".formatted(agency));
        }
        try {
            agencies.cover(borough, time.instant().atZone(LondonTime.ZONE).toLocalDate());
        } catch (NotFound absent) {
            throw new CannotImport("There is no borough %s: give the code of one, such as %s, by --borough."
                    .formatted(borough, ImportArguments.WESTMINSTER));
        }
    }
}
