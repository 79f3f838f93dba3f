import concordat.actor.Actor;
import concordat.actor.Role;
import concordat.people.Born;
import concordat.people.Details;
import concordat.people.Home;
import concordat.people.PastPeople;
import concordat.records.Happening;
import concordat.records.Operation;
import concordat.records.PastJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A London that grows, the same for the same number: ten million incidents are ten years of it, five million
/// detentions are closed, and a million people can be looked up. All of it is one force's, the widest view that
/// anybody has. It is written past the program, because ten million acts would take a week; but every row is as
/// the program would have written it, journals and keys by its own classes.
final class Population {
    /// When the newest incident of the past began: the others are half a minute apart before it.
    private static final Instant NEWEST = Instant.parse("2026-11-01T00:00:00Z");

    private static final Duration APART = Duration.ofMillis(31_557);

    static final long MOST_DETENTIONS = 5_000_000;
    static final long MOST_PEOPLE = 1_000_000;
    static final int ENTRIES_EACH = 20;
    static final String FORCE = "MPS";

    /// The trust whose board is measured, and how many of the open detentions are on their way to it.
    static final String TRUST = "NLFT";

    private static final int ON_THEIR_WAY = 10;
    private static final int BATCH = 100_000;
    private static final int PEOPLE_AT_ONCE = 50_000;

    private static final List<String> PREPARE = List.of("create schema bench", """
            create table bench.borough as
            select row_number() over (order by b.gss) - 1 as i, b.gss,
                   coalesce(max(c.organisation) filter (where c.function = 'POLICING_UNIT'), '') as unit,
                   coalesce(max(c.organisation) filter (where c.function = 'MENTAL_HEALTH_TRUST'), '') as trust,
                   coalesce(max(c.organisation) filter (where c.function = 'COUNCIL'), '') as council,
                   coalesce(max(c.organisation) filter (where c.function = 'AMBULANCE'), '') as ambulance
              from agencies.borough b
              join agencies.coverage c on c.borough = b.gss and upper_inf(daterange(c.valid_from, c.valid_to))
             group by b.gss
            """, """
            create table bench.trust as
            select row_number() over (order by p.organisation) - 1 as i, p.organisation
              from places.place p where p.kind = 'HBPOS' group by p.organisation
            """, """
            create function bench.id(at timestamptz, kind text, n bigint) returns uuid language sql immutable as $$
                select cast(lpad(to_hex(cast(extract(epoch from at) * 1000 as bigint)), 12, '0') || '7'
                         || substr(md5(kind || n), 1, 3) || 'a' || substr(md5(kind || n), 4, 15) as uuid)
            $$
            """);

    /// The incidents of a batch that have a journal.
    private static final String PAST = """
            create temporary table past (n bigint primary key, id uuid not null, key bytea not null, last_seq bigint not null,
                                         last_hash bytea not null)
            """;

    /// Numbers of incidents fall as time goes on, and they are written in the order of time.
    private static final String INCIDENTS = """
            create temporary table batch as
            select n, at, coalesce(p.id, bench.id(at, 'incident', n)) as id, coalesce(p.key, $key) as key,
                   coalesce(p.last_seq, 0) as last_seq, coalesce(p.last_hash, $nothing) as last_hash,
                   abs(hashint8(n)) as chance
              from (select n, timestamptz '$newest' - n * interval '$apart milliseconds' as at
                      from generate_series($until - 1, $from, -1) n) made
              left join past p using (n)
            """;

    private static final List<String> INCIDENT_ROWS = List.of("""
            insert into records.record (id, kind, reference, owner_agency, opened_at, closed_at, retain_until, last_seq, last_hash)
            select id, 'INCIDENT', 'INC-B' || n, '$force', at, at + interval '3 hours', cast(at + interval '7 years' as date),
                   last_seq, last_hash
              from batch
            """, """
            insert into records.record_key (record_id, wrapped_key) select id, key from batch
            """, """
            insert into records.involvement (id, record_id, agency, basis, starts_at, reason, opened_by)
            select bench.id(at, 'owner of incident', n), id, '$force', 'OWNER', at, 'Made by it', '$force' from batch
            """, """
            insert into incidents.incident (id, reference, opened_at, closed_at, source, headline, borough, police_force,
                policing_unit, trust, council, ambulance, location_kind, location_text, postcode, what3words, caller_name,
                caller_phone, caller_relation, caller_safe_to_call, mental_health, definition_version)
            select a.id, 'INC-B' || a.n, a.at, a.at + interval '3 hours', 'CALL',
                   (array['Man on the parapet of the bridge', 'Woman not answering her door', 'Person shouting in the road',
                          'Caller fears for her brother', 'Patient missing from the ward'])[1 + a.chance % 5],
                   b.gss, '$force', b.unit, b.trust, b.council, b.ambulance,
                   (array['STREET', 'DWELLING', 'RAIL', 'HOSPITAL_ED', 'HEIGHT'])[1 + a.chance / 7 % 5],
                   a.chance % 300 || ' Example Street', '', '', 'Caller ' || a.chance % 90000 || ' Example',
                   '01632 ' || lpad(cast(a.chance % 1000000 as text), 6, '0'), 'Friend', 'YES', 'YES', 'NPCC-2019'
              from batch a
              join bench.borough b on b.i = a.chance / 3 % (select count(*) from bench.borough)
            """, "drop table batch, past");

    private static final List<String> DETENTION_ROWS = List.of("""
            insert into records.record (id, kind, reference, owner_agency, opened_at, closed_at, retain_until)
            select id, 'DETENTION', 'DET-B' || n, '$force', at, ended, date '2040-01-01' from batch
            """, """
            insert into records.record_key (record_id, wrapped_key) select id, $key from batch
            """, """
            insert into records.involvement (id, record_id, agency, basis, starts_at, reason, opened_by)
            select bench.id(at, 'owner of detention', n), id, '$force', 'OWNER', at, 'Made by it', '$force' from batch
            union all
            select bench.id(at, 'receiver of detention', n), id, trust, 'RECEIVING', at + interval '25 minutes', 'Accepted', '$force'
              from batch where trust is not null
            """, """
            insert into detentions.detention (id, person_name, youngest, oldest, sex, borough, location_kind, location,
                grounds, detained_at, officer, officer_agency, law_version, clock_basis, clock_started_at, first_place_kind,
                must_end_by, place_name, place_kind, place_agency, outcome, ended_at)
            select id, 'Person ' || n || ' Example', 18 + (n % 50)::int, 18 + (n % 50)::int, 'FEMALE', 'E09000007',
                   'ANYWHERE_ELSE', n || ' Example Street', 'Said that they would harm themselves and could not be calmed',
                   at, 'PC ' || n % 3000 || ' Example', '$force', 's136/2017', 'REMOVED', at + interval '40 minutes', 'HBPOS',
                   at + interval '24 hours 40 minutes', 'Example place ' || n % 40, 'HBPOS', coalesce(trust, 'X-BENCH'),
                   case when ended is not null then 'DISCHARGED_WITH_PLAN' end, ended
              from batch
            """, """
            insert into obligations.obligation (id, record_id, kind, owner_agency, owed_from, due_at)
            select bench.id(at, 'owed', n), id, 'AUTHORITY_TO_HOLD', '$force', at, at + interval '24 hours 40 minutes'
              from batch where ended is null
            """, "drop table batch");

    private static final String CLOSED_DETENTIONS = """
            create temporary table batch as
            select n, at, at + interval '8 hours' as ended, bench.id(at, 'detention', n) as id, t.organisation as trust
              from (select n, timestamptz '$newest' - n * 2 * interval '$apart milliseconds' as at
                      from generate_series($until - 1, $from, -1) n) made
              join bench.trust t on t.i = n % (select count(*) from bench.trust)
            """;

    private static final String OPEN_DETENTIONS = """
            create temporary table batch as
            select n, at, cast(null as timestamptz) as ended, bench.id(at, 'open detention', n) as id,
                   case when n - $from < $onTheirWay then '$trust' end as trust
              from (select n, date_trunc('minute', now()) - make_interval(mins => cast(n % 1200 as int)) as at
                      from generate_series($from, $until - 1) n) made
            """;

    /// What one size of the past is.
    record Size(long incidents, long detentions, long people, long entries, long bytes) {}

    private Program program;
    private final long mostEntries;
    private final PastJournal journal;
    private final byte[] key;
    private long incidents;
    private long detentions;
    private long people;

    /// @param mostEntries of the journal that are written: twenty for each of the newest incidents
    Population(Program program, long mostEntries) throws IOException, SQLException {
        this.program = program;
        this.mostEntries = mostEntries;
        byte[] master = Base64.getDecoder()
                .decode(Files.readString(program.data.resolve("master.key")).strip());
        this.journal = new PastJournal(master);
        // Records whose journal is left empty share one key: making ten million would tell nothing more.
        this.key = journal.newKey();
        program.administer(PREPARE.toArray(String[]::new));
    }

    /// The same past, under a program that was started again.
    void moved(Program again) {
        this.program = again;
    }

    /// Lets the past grow to so many incidents, as many detentions up to five million, and as many people up to one.
    void grow(long size) throws IOException, SQLException, InterruptedException {
        program.administer("alter system set max_wal_size = '8GB'", "alter system set autovacuum = off", "select pg_reload_conf()");
        Queue<Filling> parts = new ConcurrentLinkedQueue<>();
        people = inParts(parts, people, Math.min(size, MOST_PEOPLE), PEOPLE_AT_ONCE, this::people);
        detentions = inParts(
                parts,
                detentions,
                Math.min(size, MOST_DETENTIONS),
                BATCH,
                (database, from, until) -> detentions(database, CLOSED_DETENTIONS, from, until));
        incidents = inParts(parts, incidents, size, BATCH, this::incidents);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> each : List.of(two.submit(() -> fill(parts)), two.submit(() -> fill(parts)))) {
                each.get();
            }
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        }
        program.administer(
                "vacuum (analyze, truncate off) records.record, records.record_key, records.involvement, records.entry,"
                        + " incidents.incident, detentions.detention, people.person, people.address, people.phone, people.key",
                "alter system reset max_wal_size",
                "alter system reset autovacuum",
                "select pg_reload_conf()",
                "checkpoint");
    }

    /// Detentions of now, of which some are on their way to one trust.
    void open(long some) throws SQLException, IOException {
        try (Connection database = program.administrator()) {
            begin(database);
            detentions(database, OPEN_DETENTIONS, MOST_DETENTIONS, MOST_DETENTIONS + some);
        }
    }

    Size size() throws SQLException, IOException {
        try (Connection database = program.administrator();
                Statement statement = database.createStatement();
                ResultSet size = statement.executeQuery("select pg_database_size(current_database())")) {
            size.next();
            return new Size(incidents, detentions, people, Math.min(incidents * ENTRIES_EACH, mostEntries), size.getLong(1));
        }
    }

    /// How many incidents have a journal that can be read: the newest.
    long told() {
        return Math.min(incidents, mostEntries / ENTRIES_EACH);
    }

    long people() {
        return people;
    }

    private interface Filling {
        void fill(Connection database) throws SQLException, IOException;
    }

    private interface Part {
        void fill(Connection database, long from, long until) throws SQLException, IOException;
    }

    private static long inParts(Queue<Filling> parts, long have, long wanted, int atOnce, Part part) {
        for (long at = have; at < wanted; at += atOnce) {
            long from = at;
            parts.add(database -> part.fill(database, from, Math.min(from + atOnce, wanted)));
        }
        return wanted;
    }

    private boolean fill(Queue<Filling> parts) throws SQLException, IOException {
        try (Connection database = program.administrator()) {
            begin(database);
            for (Filling next = parts.poll(); next != null; next = parts.poll()) {
                next.fill(database);
            }
            return true;
        }
    }

    /// Triggers of the program would judge each row by who acts, and here nobody does.
    private static void begin(Connection database) throws SQLException {
        run(database, "set session_replication_role = replica");
        run(database, "set synchronous_commit = off");
    }

    private void incidents(Connection database, long from, long until) throws SQLException, IOException {
        run(database, PAST);
        stories(database, from, Math.min(until, mostEntries / ENTRIES_EACH));
        run(database, filled(INCIDENTS, from, until));
        for (String rows : INCIDENT_ROWS) {
            run(database, filled(rows, from, until));
        }
    }

    private void detentions(Connection database, String batch, long from, long until) throws SQLException {
        run(database, filled(batch, from, until));
        for (String rows : DETENTION_ROWS) {
            run(database, filled(rows, from, until));
        }
    }

    private String filled(String sql, long from, long until) {
        return sql.replace("$newest", NEWEST.toString())
                .replace("$apart", Long.toString(APART.toMillis()))
                .replace("$onTheirWay", Integer.toString(ON_THEIR_WAY))
                .replace("$force", FORCE)
                .replace("$trust", TRUST)
                .replace("$key", bytea(key))
                .replace("$nothing", bytea(new byte[32]))
                .replace("$from", Long.toString(from))
                .replace("$until", Long.toString(until));
    }

    private static String bytea(byte[] bytes) {
        return "'\\x" + java.util.HexFormat.of().formatHex(bytes) + "'::bytea";
    }

    static UUID incident(long n) {
        return Ids.at(NEWEST.minus(APART.multipliedBy(n)), n);
    }

    /// The journals of the newest incidents, in the order of time.
    private void stories(Connection database, long from, long until) throws SQLException, IOException {
        record Head(long n, UUID id, byte[] key, byte[] hash) {}
        List<Head> heads = new ArrayList<>();
        Actor handler = Actor.staff(new UUID(0x7000, 1), "Ada Example", FORCE, "MPS-CONTROL", Role.CALL_HANDLER);
        try (Copy entries = new Copy(
                database,
                "records.entry (record_id, seq, id, act, operation, happened_at, entered_at, actor_id, actor_name, agency,"
                        + " role, purpose, request_id, shown, payload, prior_hash, hash)")) {
            for (long n = until - 1; n >= from; n--) {
                Instant at = NEWEST.minus(APART.multipliedBy(n));
                UUID id = incident(n);
                byte[] own = journal.newKey();
                List<Happening> story = story(at, n);
                List<UUID> ids = new ArrayList<>();
                for (Happening happening : story) {
                    ids.add(Ids.at(happening.at(), n * 31 + ids.size()));
                }
                List<PastJournal.Line> lines = journal.write(id, own, handler, story, ids);
                for (PastJournal.Line line : lines) {
                    entries.row(
                            id,
                            line.seq(),
                            line.id(),
                            line.act(),
                            line.operation(),
                            line.happenedAt(),
                            line.happenedAt(),
                            handler.id(),
                            handler.name(),
                            handler.agency(),
                            handler.role().name(),
                            handler.purpose().name(),
                            "-",
                            new UUID[0],
                            line.payload(),
                            line.priorHash(),
                            line.hash());
                }
                heads.add(new Head(n, id, own, lines.getLast().hash()));
            }
        }
        try (Copy past = new Copy(database, "past (n, id, key, last_seq, last_hash)")) {
            for (Head head : heads) {
                past.row(head.n(), head.id(), head.key(), (long) ENTRIES_EACH, head.hash());
            }
        }
    }

    private static List<Happening> story(Instant at, long n) {
        List<Happening> story = new ArrayList<>();
        story.add(Happening.of("incident.opened", at, "Incident opened")
                .as(Operation.COLLECTION)
                .with("What", "Man on the parapet of the bridge")
                .with("Known from", "A call")
                .with("Where", n % 300 + " Example Street")
                .with("Said", "He says that he cannot go on, and that nobody would notice"));
        while (story.size() < ENTRIES_EACH) {
            long minute = story.size() * 2L;
            story.add(Happening.of("incident.narrative", at.plus(Duration.ofMinutes(minute)), "Added to the log")
                    .with(
                            "Said",
                            "Minute %d: an officer is talking with him, his sister is on her way and knows whom to call"
                                    .formatted(minute)));
        }
        return story;
    }

    private void people(Connection database, long from, long until) throws SQLException, IOException {
        List<Londoner> all = new ArrayList<>();
        for (long n = from; n < until; n++) {
            all.add(Londoner.of(n));
        }
        copy(database, "records.record (id, kind, reference, owner_agency, opened_at, retain_until)", all, (copy, each) -> copy.row(
                each.id(), "PERSON", each.reference(), FORCE, each.met(), LocalDate.of(2040, 1, 1)));
        copy(database, "records.record_key (record_id, wrapped_key)", all, (copy, each) -> copy.row(each.id(), key));
        copy(
                database,
                "records.involvement (id, record_id, agency, basis, starts_at, reason, opened_by)",
                all,
                (copy, each) -> copy.row(
                        Ids.at(each.met(), ~each.n()), each.id(), FORCE, "OWNER", each.met(), "Made by it", FORCE));
        copy(
                database,
                "people.person (id, reference, family_name, given_names, known_as, description, born_on, sex, gender, language,"
                        + " needs_interpreter, communication_needs, identity_confidence)",
                all,
                (copy, each) -> copy.row(
                        each.id(), each.reference(), each.family(), each.given(), "", "", each.born(), "FEMALE", "", "", false,
                        "", "STATED"));
        copy(
                database,
                "people.address (id, person_id, line, postcode, starts_at)",
                all,
                (copy, each) -> copy.row(
                        Ids.at(each.met(), each.n() * 7), each.id(), each.line(), each.postcode(), each.met()));
        copy(
                database,
                "people.phone (id, person_id, number, place, starts_at)",
                all,
                (copy, each) -> copy.row(Ids.at(each.met(), each.n() * 11), each.id(), each.phone(), 0, each.met()));
        keys(database, all);
    }

    /// In the order of their index, into which they would otherwise be scattered.
    private static void keys(Connection database, List<Londoner> all) throws SQLException, IOException {
        record Line(PastPeople.Found found, Londoner person) {}
        List<Line> lines = new ArrayList<>();
        for (Londoner each : all) {
            Details details = Details.named(each.given(), each.family())
                    .with(Born.on(each.born()))
                    .with(new Home(each.line(), each.postcode()))
                    .withPhones(each.phone());
            for (PastPeople.Found found : PastPeople.keys(each.id(), each.reference(), details)) {
                lines.add(new Line(found, each));
            }
        }
        lines.sort(Comparator.comparing((Line line) -> line.found().kind())
                .thenComparing(line -> line.found().value()));
        try (Copy copy = new Copy(database, "people.key (person_id, kind, value, born_on)")) {
            for (Line line : lines) {
                copy.row(line.person().id(), line.found().kind(), line.found().value(), line.person().born());
            }
        }
    }

    private interface Writing {
        void write(Copy copy, Londoner each) throws SQLException, IOException;
    }

    private static void copy(Connection database, String table, List<Londoner> all, Writing writing)
            throws SQLException, IOException {
        try (Copy copy = new Copy(database, table)) {
            for (Londoner each : all) {
                writing.write(copy, each);
            }
        }
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Spreads numbers evenly, the same each time (splitmix64).
    static long mix(long number) {
        long mixed = number + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
