package concordat.interop;

import concordat.actor.CurrentActor;
import concordat.incidents.ImportIncidents;
import concordat.incidents.ImportedIncident;
import concordat.incidents.IncidentId;
import concordat.interop.ImportStore.Aside;
import concordat.interop.ImportStore.Claim;
import concordat.interop.ImportStore.Counts;
import concordat.interop.ImportStore.StagedRow;
import concordat.interop.ReadIncident.Meanings;
import concordat.interop.ReadIncident.Reading;
import concordat.interop.ReadIncident.Unmapped;
import concordat.records.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Deals with the next staged incidents of a run in one transaction: what is new is imported, what is here already is
/// left alone, and what cannot be read, or has changed since, is set aside. The run moves on with them or not at all.
@Component
class ImportBatch {
    /// @param write false to find out what would happen
    record Job(
            ImportRun run,
            Mapping mapping,
            SourceRow.Header header,
            Meanings meanings,
            ImportIncidents.Routes routes,
            boolean write) {}

    private static final String CHANGED = "It was imported before and has changed since";

    private final ImportStore store;
    private final ImportIncidents incidents;
    private final InstantSource time;

    ImportBatch(ImportStore store, ImportIncidents incidents, InstantSource time) {
        this.store = store;
        this.incidents = incidents;
        this.time = time;
    }

    /// Gives the number of rows dealt with, which is nought when there are no more.
    @Transactional
    int next(Job job, int keys) {
        Batch batch = new Batch(job);
        store.next(job.run().id(), keys).forEach(batch::add);
        return batch.deal();
    }

    /// As [#next] of one incident, when PostgreSQL would not take it.
    @Transactional
    int refuseNext(Job job, String reason) {
        List<StagedRow> rows = store.next(job.run().id(), 1);
        if (!rows.isEmpty()) {
            store.setAside(
                    job.run().id(),
                    rows.stream()
                            .map(row -> new Aside(row.line(), reason, row.text()))
                            .toList());
            store.advance(job.run().id(), rows.getLast().key(), new Counts(0, 0, 0, 0, rows.size()));
        }
        return rows.size();
    }

    private final class Batch {
        private final Job job;
        private final Instant now = time.instant();
        private final String agency = CurrentActor.required().agency();
        private final Map<String, List<SourceRow>> rowsOfKey = new LinkedHashMap<>();
        private final Map<String, Reading.Read> read = new LinkedHashMap<>();
        private final List<Aside> aside = new ArrayList<>();
        private int rows;

        Batch(Job job) {
            this.job = job;
        }

        void add(StagedRow row) {
            rowsOfKey.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(row.row());
            rows++;
        }

        int deal() {
            if (rowsOfKey.isEmpty()) {
                return 0;
            }
            rowsOfKey.forEach(this::read);
            List<Claim> claims = read.entrySet().stream()
                    .map(entry -> new Claim(
                            entry.getKey(), entry.getValue().incident().id().value(), digest(rows(entry.getKey()))))
                    .toList();
            Set<String> fresh =
                    store.claim(job.run().id(), agency, job.mapping().name(), claims);
            List<Claim> old = claims.stream()
                    .filter(claim -> !fresh.contains(claim.key()))
                    .toList();
            long changed = setAsideChanged(old);
            List<ImportedIncident> imported =
                    fresh.stream().sorted().map(key -> reading(key).incident()).toList();
            if (job.write() && !imported.isEmpty()) {
                incidents.importAll(imported, job.routes());
            }
            store.waitForMeaning(job.run().id(), agency, job.mapping().name(), unmapped(fresh), now);
            store.setAside(job.run().id(), aside);
            long outcomes =
                    imported.stream().mapToLong(one -> one.outcomes().size()).sum();
            store.advance(
                    job.run().id(),
                    lastKey(),
                    new Counts(imported.size(), outcomes, old.size() - changed, changed, aside.size()));
            return rows;
        }

        private void read(String key, List<SourceRow> rows) {
            Reading reading = ReadIncident.read(
                    job.mapping(),
                    job.header(),
                    job.run().borough(),
                    new IncidentId(Ids.next(now)),
                    key,
                    rows,
                    job.meanings(),
                    now);
            switch (reading) {
                case Reading.Read understood -> read.put(key, understood);
                case Reading.Refused(String reason) -> setAside(rows, reason);
            }
        }

        private long setAsideChanged(List<Claim> old) {
            Map<String, byte[]> before = store.digests(
                    agency, job.mapping().name(), old.stream().map(Claim::key).toList());
            List<Claim> changed = old.stream()
                    .filter(claim -> !Arrays.equals(claim.digest(), before.get(claim.key())))
                    .toList();
            changed.forEach(claim -> setAside(rows(claim.key()), CHANGED));
            return changed.size();
        }

        private Map<Unmapped, Long> unmapped(Set<String> fresh) {
            Map<Unmapped, Long> seen = new HashMap<>();
            fresh.forEach(key -> reading(key).unmapped().forEach(code -> seen.merge(code, 1L, Long::sum)));
            return seen;
        }

        private void setAside(List<SourceRow> rows, String reason) {
            rows.forEach(row -> aside.add(new Aside(row.line(), reason, row.text())));
        }

        private String lastKey() {
            return List.copyOf(rowsOfKey.keySet()).getLast();
        }

        private List<SourceRow> rows(String key) {
            return Objects.requireNonNull(rowsOfKey.get(key));
        }

        private Reading.Read reading(String key) {
            return Objects.requireNonNull(read.get(key));
        }
    }

    /// Of what the rows say, in whatever order and however often they say it.
    private static byte[] digest(List<SourceRow> rows) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            rows.stream()
                    .map(SourceRow::text)
                    .sorted()
                    .distinct()
                    .forEach(text -> sha.update((text + '\n').getBytes(StandardCharsets.UTF_8)));
            return sha.digest();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
