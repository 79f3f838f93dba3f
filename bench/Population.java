import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Detentions of the past, which are closed, and of now, which are open: all of one force, the same for the same number.
/// They are written past the program, because five million acts would take a week.
final class Population {
    private static final int BATCH = 250_000;

    private static final String RECORD = """
            insert into records.record (id, kind, reference, owner_agency, opened_at, closed_at, retain_until)
            select $id, 'DETENTION', 'DET-B' || n, $agency, $detained, $ended, date '2040-01-01'
              from $numbers
            """;

    private static final String INVOLVEMENT = """
            insert into records.involvement (id, record_id, agency, basis, starts_at, reason, opened_by)
            select md5('involved ' || n)::uuid, $id, $agency, 'OWNER', $detained, 'Opened the record', $agency
              from $numbers
            """;

    private static final String DETENTION = """
            insert into detentions.detention (id, person_name, youngest, oldest, sex, borough, location_kind, location,
                grounds, detained_at, officer, officer_agency, law_version, clock_basis, clock_started_at, first_place_kind,
                must_end_by, place_name, place_kind, place_agency, outcome, ended_at)
            select $id, 'Person ' || n || ' Example', 18 + (n % 50)::int, 18 + (n % 50)::int, 'FEMALE', 'E09000007',
                   'ANYWHERE_ELSE', n || ' Example Street', 'Said that they would harm themselves and could not be calmed',
                   $detained, 'PC ' || n % 3000 || ' Example', $agency, 's136/2017', 'REMOVED',
                   $detained + interval '40 minutes', 'HBPOS', $detained + interval '24 hours 40 minutes',
                   'Example place ' || n % 40, 'HBPOS', 'X-BENCH', $outcome, $ended
              from $numbers
            """;

    private Population() {}

    /// Adds closed ones, numbered from the first to the last.
    static void closed(Connection database, String agency, long from, long until) throws SQLException {
        for (long at = from; at < until; at += BATCH) {
            add(database, agency, at, Math.min(at + BATCH, until), false);
        }
        run(database, "vacuum analyze records.record, records.involvement, detentions.detention");
    }

    /// Adds open ones.
    static void open(Connection database, String agency, long from, long until) throws SQLException {
        add(database, agency, from, until, true);
        run(database, "analyze records.record, records.involvement, detentions.detention");
    }

    private static void add(Connection database, String agency, long from, long until, boolean open)
            throws SQLException {
        String detained = open
                ? "now() - make_interval(mins => (n % 1200)::int)"
                : "timestamptz '2026-11-01' - make_interval(mins => (n % 4700000)::int)";
        // Triggers of the program would judge each row by who acts, and here nobody does.
        run(database, "set session_replication_role = replica");
        for (String statement : List.of(RECORD, INVOLVEMENT, DETENTION)) {
            run(
                    database,
                    statement
                            .replace("$ended", open ? "null::timestamptz" : "$detained + interval '8 hours'")
                            .replace("$outcome", open ? "null" : "'DISCHARGED_WITH_PLAN'")
                            .replace("$detained", detained)
                            .replace("$agency", "'" + agency + "'")
                            .replace("$id", "md5('detention ' || n)::uuid")
                            .replace("$numbers", "generate_series(%d, %d) n".formatted(from, until - 1)));
        }
        run(database, "set session_replication_role = origin");
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
