package concordat.insight;

import static concordat.actor.Time.utc;

import concordat.insight.Counts.Count;
import concordat.records.RecordId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of returns. What is frozen is only ever added.
@Repository
class ReturnStore {
    /// A row to be frozen.
    @SuppressWarnings("ArrayRecordComponent")
    record Frozen(UUID detention, byte[] nonce, List<String> codes) {
        String leaf() {
            return FrozenFile.leaf(nonce, codes);
        }
    }

    /// A row that is still there.
    @SuppressWarnings("ArrayRecordComponent")
    record Row(int number, RecordId detention, byte[] nonce, String line) {}

    /// Two versions of one detention's row; null where it is in one of them only.
    record Pair(
            RecordId detention,
            @Nullable String before,
            @Nullable String after) {}

    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('return ' || :agency || ' ' || :year, 0)) is null
            """;

    private static final String NEXT_VERSION = """
            select coalesce(max(r.version), 0) + 1 from insight.detention_return r where r.agency = :agency and r.year = :year
            """;

    private static final String MADE = """
            select insight.detentions_made(:since, :until)
            """;

    private static final String FREEZE = """
            insert into insight.detention_return (id, agency, year, version, fields, rows, withheld, through, sha256, seal,
                                                  frozen_at, frozen_by, frozen_by_name)
            values (:id, :agency, :year, :version, string_to_array(:columns, ','), :rows, :withheld, :through, :sha256, :seal,
                    actor.now(), actor.id(), :name)
            """;

    private static final String ADD_ROWS = """
            insert into insight.return_row (return_id, number, detention, nonce, codes)
            select :id, n.number, n.detention, n.nonce, string_to_array(n.line, '|')
              from unnest(cast(:numbers as int[]), cast(:detentions as uuid[]), cast(:nonces as bytea[]), cast(:lines as text[]))
                   as n (number, detention, nonce, line)
            """;

    private static final String ADD_LEAVES = """
            insert into insight.return_leaf (return_id, number, leaf)
            select :id, n.number, n.leaf
              from unnest(cast(:numbers as int[]), cast(:leaves as text[])) as n (number, leaf)
            """;

    private static final String ADD_COUNTS = """
            insert into insight.return_count (return_id, field, code, rows)
            select :id, n.field, n.code, n.rows
              from unnest(cast(:fields as text[]), cast(:codes as text[]), cast(:rows as int[])) as n (field, code, rows)
            """;

    private static final String SIGN = """
            insert into insight.return_signature (return_id, signed_at, signed_by, signed_by_name)
            values (:id, actor.now(), actor.id(), :name)
            on conflict do nothing
            """;

    private static final String VERSION_FRAGMENT = """
            select r.id, r.agency, r.year, r.version, array_to_string(r.fields, ',') as columns, r.rows, r.withheld, r.through,
                   r.sha256, r.seal, r.frozen_at, r.frozen_by, r.frozen_by_name, s.signed_at, s.signed_by_name
              from insight.detention_return r
              left join insight.return_signature s on s.return_id = r.id
            """;

    private static final String VERSION = VERSION_FRAGMENT + """
             where r.id = :id
            """;

    private static final String VERSION_BEFORE = VERSION_FRAGMENT + """
             where r.agency = :agency and r.year = :year and r.version = :version - 1
            """;

    private static final String VERSIONS = VERSION_FRAGMENT + """
             where r.agency = actor.agency() and r.year = :year
             order by r.version desc
             limit 100
            """;

    private static final String LATEST = VERSION_FRAGMENT + """
             where r.agency = actor.agency()
               and r.version = (select max(l.version) from insight.detention_return l
                                 where l.agency = r.agency and l.year = r.year)
             order by r.year desc
             limit 50
            """;

    private static final String ROWS = """
            select w.number, w.detention, w.nonce, array_to_string(w.codes, '|') as line
              from insight.return_row w
             where w.return_id = :id and w.number > :after
             order by w.number
             limit :most
            """;

    private static final String LEAVES = """
            select l.leaf from insight.return_leaf l where l.return_id = :id order by l.number limit 200000
            """;

    private static final String COUNTS = """
            select c.field, c.code, c.rows from insight.return_count c where c.return_id = :id order by c.field, c.code limit 2000
            """;

    private static final String CHANGED = """
            select coalesce(b.detention, a.detention) as detention,
                   array_to_string(b.codes, '|') as before, array_to_string(a.codes, '|') as after
              from (select w.detention, w.codes, w.number from insight.return_row w where w.return_id = :before) b
              full join (select w.detention, w.codes, w.number from insight.return_row w where w.return_id = :after) a
                on a.detention = b.detention
             where a.codes is distinct from b.codes
             order by coalesce(a.number, b.number), 1
             limit :most
            """;

    private final JdbcClient jdbc;

    ReturnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The number that the next version of a year has. Whoever asks next waits until this transaction ends.
    int nextVersion(String agency, int year) {
        jdbc.sql(LOCK)
                .param("agency", agency)
                .param("year", Integer.toString(year))
                .query()
                .singleRow();
        return jdbc.sql(NEXT_VERSION)
                .param("agency", agency)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /// How many detentions the actor's agency made in a period, those that the actor may not see among them.
    long made(Instant since, Instant until) {
        return jdbc.sql(MADE)
                .param("since", utc(since))
                .param("until", utc(until))
                .query(Long.class)
                .single();
    }

    void freeze(ReturnVersion version, List<Frozen> rows, List<Count> counts) {
        jdbc.sql(FREEZE)
                .param("id", version.id())
                .param("agency", version.agency())
                .param("year", version.year())
                .param("version", version.version())
                .param("columns", version.columns())
                .param("rows", version.rows())
                .param("withheld", version.withheld())
                .param("through", utc(version.through()))
                .param("sha256", version.sha256())
                .param("seal", version.seal())
                .param("name", version.frozenByName())
                .update();
        Integer[] numbers = new Integer[rows.size()];
        Arrays.setAll(numbers, at -> at + 1);
        jdbc.sql(ADD_ROWS)
                .param("id", version.id())
                .param("numbers", numbers)
                .param("detentions", each(rows, Frozen::detention).toArray(UUID[]::new))
                .param("nonces", each(rows, Frozen::nonce).toArray(byte[][]::new))
                .param("lines", each(rows, row -> String.join("|", row.codes())).toArray(String[]::new))
                .update();
        jdbc.sql(ADD_LEAVES)
                .param("id", version.id())
                .param("numbers", numbers)
                .param("leaves", each(rows, Frozen::leaf).toArray(String[]::new))
                .update();
        jdbc.sql(ADD_COUNTS)
                .param("id", version.id())
                .param("fields", each(counts, Count::field).toArray(String[]::new))
                .param("codes", each(counts, Count::code).toArray(String[]::new))
                .param("rows", each(counts, Count::rows).toArray(Integer[]::new))
                .update();
    }

    /// False where somebody has signed it already.
    boolean sign(UUID id, String name) {
        return jdbc.sql(SIGN).param("id", id).param("name", name).update() == 1;
    }

    Optional<ReturnVersion> version(UUID id) {
        return jdbc.sql(VERSION).param("id", id).query(ReturnVersion.class).optional();
    }

    Optional<ReturnVersion> before(ReturnVersion version) {
        return jdbc.sql(VERSION_BEFORE)
                .param("agency", version.agency())
                .param("year", version.year())
                .param("version", version.version())
                .query(ReturnVersion.class)
                .optional();
    }

    /// Newest first.
    List<ReturnVersion> versions(int year) {
        return jdbc.sql(VERSIONS).param("year", year).query(ReturnVersion.class).list();
    }

    /// The newest of each year.
    List<ReturnVersion> latest() {
        return jdbc.sql(LATEST).query(ReturnVersion.class).list();
    }

    List<Row> rows(UUID id, int after, int most) {
        return jdbc.sql(ROWS)
                .param("id", id)
                .param("after", after)
                .param("most", most)
                .query(Row.class)
                .list();
    }

    List<String> leaves(UUID id) {
        return jdbc.sql(LEAVES).param("id", id).query(String.class).list();
    }

    List<Count> counts(UUID id) {
        return jdbc.sql(COUNTS).param("id", id).query(Count.class).list();
    }

    List<Pair> changed(UUID before, UUID after, int most) {
        return jdbc.sql(CHANGED)
                .param("before", before)
                .param("after", after)
                .param("most", most)
                .query(Pair.class)
                .list();
    }

    private static <T, V> List<V> each(List<T> rows, Function<T, V> value) {
        return rows.stream().map(value).toList();
    }
}
