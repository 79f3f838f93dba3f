package concordat.interop;

import static concordat.actor.Time.utc;

import concordat.interop.ReadIncident.Unmapped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of what comes in.
@Repository
class ImportStore {
    record StagedRow(String key, long line, String text) {
        SourceRow row() {
            return new SourceRow(line, text);
        }
    }

    record Aside(long line, String reason, String text) {}

    /// A key of the source, the incident that it is to be, and what its rows say.
    record Claim(String key, UUID incident, byte[] digest) {}

    /// What one batch came to, beside what it wrote.
    record Counts(long incidents, long outcomes, long hereAlready, long changed, long setAside) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    record WaitingCode(String mapping, String field, String code, long seen, Instant firstSeenAt) {}

    private record KeyDigest(String key, byte[] digest) {}

    private record Meaning(String field, String code, String words) {}

    private static final String BEGIN = """
            insert into interop.import_run (id, agency, mapping, mapping_version, file_name, digest, borough, started_at)
            values (:id, :agency, :mapping, :version, :file, :digest, :borough, :at)
            on conflict do nothing
            """;

    private static final String SAME = """
            select r.id, r.mapping, r.mapping_version, r.file_name, r.digest, r.borough, r.started_at, r.finished_at,
                   r.done_through, r.rows_read, r.incidents, r.outcomes, r.here_already, r.changed, r.set_aside
              from interop.import_run r
             where r.agency = :agency and r.mapping = :mapping and r.mapping_version = :version and r.digest = :digest
               for update
            """;

    private static final String RUN = """
            select r.id, r.mapping, r.mapping_version, r.file_name, r.digest, r.borough, r.started_at, r.finished_at,
                   r.done_through, r.rows_read, r.incidents, r.outcomes, r.here_already, r.changed, r.set_aside
              from interop.import_run r
             where r.id = :id
            """;

    private static final String RUNS = """
            select r.id, r.mapping, r.mapping_version, r.file_name, r.digest, r.borough, r.started_at, r.finished_at,
                   r.done_through, r.rows_read, r.incidents, r.outcomes, r.here_already, r.changed, r.set_aside
              from interop.import_run r
             order by r.started_at desc, r.id desc
             limit :most
            """;

    private static final String STAGE = """
            insert into interop.staged (run, key, line, text)
            select :run, b.key, b.line, b.text
              from unnest(cast(:keys as text[]), cast(:lines as bigint[]), cast(:texts as text[])) as b (key, line, text)
            """;

    private static final String STAGED = """
            update interop.import_run set rows_read = :rows, set_aside = set_aside + :aside where id = :run
            """;

    private static final String LOCK = """
            select r.done_through from interop.import_run r where r.id = :run for update
            """;

    private static final String NEXT = """
            select s.key, s.line, s.text
              from interop.staged s
             where s.run = :run
               and s.key > :after
               and s.key <= (select max(n.key)
                               from (select distinct k.key from interop.staged k
                                      where k.run = :run and k.key > :after
                                      order by k.key
                                      limit :keys) n)
             order by s.key, s.line
            """;

    private static final String CLAIM = """
            insert into interop.source_key (agency, mapping, key, incident, digest, run)
            select :agency, :mapping, b.key, b.incident, b.digest, :run
              from unnest(cast(:keys as text[]), cast(:incidents as uuid[]), cast(:digests as bytea[])) as b (key, incident, digest)
            on conflict do nothing
            returning key
            """;

    private static final String DIGESTS = """
            select k.key, k.digest from interop.source_key k
             where k.agency = :agency and k.mapping = :mapping and k.key = any(:keys)
            """;

    private static final String SET_ASIDE = """
            insert into interop.set_aside (run, line, reason, text)
            select :run, b.line, b.reason, b.text
              from unnest(cast(:lines as bigint[]), cast(:reasons as text[]), cast(:texts as text[])) as b (line, reason, text)
            """;

    private static final String WAIT_FOR_MEANING = """
            insert into interop.unmapped_code as u (agency, mapping, field, code, seen, first_run, first_seen_at)
            select :agency, :mapping, b.field, b.code, b.seen, :run, :at
              from unnest(cast(:fields as text[]), cast(:codes as text[]), cast(:seen as bigint[])) as b (field, code, seen)
             order by b.field, b.code
            on conflict (agency, mapping, field, code) do update set seen = u.seen + excluded.seen
            """;

    private static final String MEANINGS = """
            select distinct on (m.field, m.code) m.field, m.code, m.words
              from interop.code_meaning m
             where m.agency = :agency and m.mapping = :mapping
             order by m.field, m.code, m.from_at desc, m.id desc
            """;

    private static final String ADVANCE = """
            update interop.import_run
               set done_through = :through, incidents = incidents + :incidents, outcomes = outcomes + :outcomes,
                   here_already = here_already + :here, changed = changed + :changed, set_aside = set_aside + :aside
             where id = :run
            """;

    private static final String FINISH = """
            update interop.import_run set finished_at = :at where id = :run
            """;

    private static final String UNSTAGE = """
            delete from interop.staged where run = :run
            """;

    private static final String ASIDE = """
            select a.line, a.reason, a.text from interop.set_aside a
             where a.run = :run and a.line > :after
             order by a.line
             limit :most
            """;

    private static final String WAITING = """
            select u.mapping, u.field, u.code, u.seen, u.first_seen_at
              from interop.unmapped_code u
             where not exists (select 1 from interop.code_meaning m
                                where m.agency = u.agency and m.mapping = u.mapping
                                  and m.field = u.field and m.code = u.code)
             order by u.seen desc, u.mapping, u.field, u.code
             limit :most
            """;

    private static final String SAY = """
            insert into interop.code_meaning (id, agency, mapping, field, code, words, from_at, said_by)
            select :id, u.agency, u.mapping, u.field, u.code, :words, :at, :by
              from interop.unmapped_code u
             where u.agency = :agency and u.mapping = :mapping and u.field = :field and u.code = :code
            """;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The run of this file by this mapping, begun if it never was, and held until the transaction ends.
    ImportRun begin(UUID id, String agency, Mapping mapping, String file, String digest, String borough, Instant at) {
        jdbc.sql(BEGIN)
                .param("id", id)
                .param("agency", agency)
                .param("mapping", mapping.name())
                .param("version", mapping.version())
                .param("file", file)
                .param("digest", digest)
                .param("borough", borough)
                .param("at", utc(at))
                .update();
        return jdbc.sql(SAME)
                .param("agency", agency)
                .param("mapping", mapping.name())
                .param("version", mapping.version())
                .param("digest", digest)
                .query(ImportRun.class)
                .single();
    }

    Optional<ImportRun> run(UUID id) {
        return jdbc.sql(RUN).param("id", id).query(ImportRun.class).optional();
    }

    /// Newest first.
    List<ImportRun> runs(int most) {
        return jdbc.sql(RUNS).param("most", most).query(ImportRun.class).list();
    }

    void stage(UUID run, List<StagedRow> rows) {
        jdbc.sql(STAGE)
                .param("run", run)
                .param("keys", texts(rows, StagedRow::key))
                .param("lines", numbers(rows, StagedRow::line))
                .param("texts", texts(rows, StagedRow::text))
                .update();
    }

    void staged(UUID run, long rows, long aside) {
        jdbc.sql(STAGED)
                .param("run", run)
                .param("rows", rows)
                .param("aside", aside)
                .update();
    }

    /// The rows of the next keys that the run has not dealt with, by key and line. The transaction holds the run.
    List<StagedRow> next(UUID run, int keys) {
        return jdbc.sql(NEXT)
                .param("run", run)
                .param(
                        "after",
                        jdbc.sql(LOCK).param("run", run).query(String.class).single())
                .param("keys", keys)
                .query(StagedRow.class)
                .list();
    }

    /// Takes those keys that nobody took before, and tells which. Two importers at once never take the same.
    Set<String> claim(UUID run, String agency, String mapping, List<Claim> claims) {
        return jdbc.sql(CLAIM)
                .param("agency", agency)
                .param("mapping", mapping)
                .param("run", run)
                .param("keys", texts(claims, Claim::key))
                .param("incidents", claims.stream().map(Claim::incident).toArray(UUID[]::new))
                .param("digests", claims.stream().map(Claim::digest).toArray(byte[][]::new))
                .query(String.class)
                .set();
    }

    Map<String, byte[]> digests(String agency, String mapping, Collection<String> keys) {
        return jdbc
                .sql(DIGESTS)
                .param("agency", agency)
                .param("mapping", mapping)
                .param("keys", keys.toArray(String[]::new))
                .query(KeyDigest.class)
                .list()
                .stream()
                .collect(Collectors.toMap(KeyDigest::key, KeyDigest::digest));
    }

    /// A text that PostgreSQL cannot hold is kept with its noughts shown.
    void setAside(UUID run, List<Aside> rows) {
        jdbc.sql(SET_ASIDE)
                .param("run", run)
                .param("lines", numbers(rows, Aside::line))
                .param("reasons", texts(rows, Aside::reason))
                .param("texts", texts(rows, row -> row.text().replace('\0', '␀')))
                .update();
    }

    void waitForMeaning(UUID run, String agency, String mapping, Map<Unmapped, Long> seen, Instant at) {
        List<Unmapped> codes = List.copyOf(seen.keySet());
        jdbc.sql(WAIT_FOR_MEANING)
                .param("agency", agency)
                .param("mapping", mapping)
                .param("run", run)
                .param("at", utc(at))
                .param("fields", texts(codes, Unmapped::field))
                .param("codes", texts(codes, Unmapped::code))
                .param("seen", numbers(codes, seen::get))
                .update();
    }

    ReadIncident.Meanings meanings(String agency, String mapping) {
        Map<Unmapped, String> words = new HashMap<>();
        jdbc.sql(MEANINGS)
                .param("agency", agency)
                .param("mapping", mapping)
                .query(Meaning.class)
                .list()
                .forEach(meaning -> words.put(new Unmapped(meaning.field(), meaning.code()), meaning.words()));
        return new ReadIncident.Meanings(words);
    }

    void advance(UUID run, String through, Counts counts) {
        jdbc.sql(ADVANCE)
                .param("run", run)
                .param("through", through)
                .param("incidents", counts.incidents())
                .param("outcomes", counts.outcomes())
                .param("here", counts.hereAlready())
                .param("changed", counts.changed())
                .param("aside", counts.setAside())
                .update();
    }

    void finish(UUID run, Instant at) {
        jdbc.sql(FINISH).param("run", run).param("at", utc(at)).update();
        jdbc.sql(UNSTAGE).param("run", run).update();
    }

    /// In the order of the file.
    List<Aside> aside(UUID run, long after, int most) {
        return jdbc.sql(ASIDE)
                .param("run", run)
                .param("after", after)
                .param("most", most)
                .query(Aside.class)
                .list();
    }

    /// The most seen first.
    List<WaitingCode> waiting(int most) {
        return jdbc.sql(WAITING).param("most", most).query(WaitingCode.class).list();
    }

    /// False where no such code was ever met.
    boolean say(UUID id, String agency, MapCode.Command command, String by, Instant at) {
        return jdbc.sql(SAY)
                        .param("id", id)
                        .param("agency", agency)
                        .param("mapping", command.mapping())
                        .param("field", command.field())
                        .param("code", command.code())
                        .param("words", command.words())
                        .param("at", utc(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static <T> Long[] numbers(Collection<T> rows, Function<T, Long> value) {
        return rows.stream().map(value).toArray(Long[]::new);
    }
}
