package concordat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.actor.Role;
import concordat.architecture.CanaryWorld.State;
import concordat.architecture.Matrix.Endpoint;
import concordat.database.TestDatabase;
import concordat.demonstration.Demonstration;
import concordat.records.Journal;
import concordat.records.Records;
import concordat.records.Section;
import concordat.staff.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Takes away every protection in turn, each row-security policy and each handler's rule, and asks whether our checks
/// notice. One that nothing notices guards nothing that we test, and fails by its name.
@ConcordatTest
class MutationTest {
    private static final boolean FULL = Boolean.getBoolean("concordat.full");

    /// Keep out nobody but work that is done as nobody, and that raises before any policy is asked.
    private static final Set<String> FOR_EVERYBODY = Set.of("true", "(( SELECT actor.agency() AS agency) IS NOT NULL)");

    /// Each with the reason why nothing that can be tried here tells it from none.
    private static final Map<String, String> NOT_TOLD_APART = Map.of();

    /// Roles that policies name, and one more of police and one of health.
    private static final List<Role> ROLES = List.of(
            Role.RESPONSE_OFFICER,
            Role.SUPERINTENDENT,
            Role.RECEIVING_NURSE,
            Role.ADMINISTRATOR,
            Role.RECORDS_GUARDIAN,
            Role.IMPORT,
            Role.OBLIGATION_ENGINE,
            Role.SEEDING,
            Role.GUEST);

    @Autowired
    SignedIn signedIn;

    @Autowired
    Records records;

    @Autowired
    Journal journal;

    @Autowired
    Sessions sessions;

    @Autowired
    Demonstration demonstration;

    @Autowired
    WebApplicationContext context;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private CanaryWorld world;
    private Matrix matrix;

    private record Policy(
            String table,
            String name,
            @Nullable String using,
            @Nullable String check) {
        boolean keepsSomebodyOut() {
            return using != null && !FOR_EVERYBODY.contains(using) || check != null && !FOR_EVERYBODY.contains(check);
        }

        /// Without a check of its own, a row is checked as it is looked for.
        String dropped() {
            return with(using == null ? null : "true", check == null ? null : "true");
        }

        String restored() {
            return with(using, check);
        }

        private String with(@Nullable String used, @Nullable String checked) {
            return "alter policy %s on %s".formatted(name, table)
                    + (used == null ? "" : " using (" + used + ")")
                    + (checked == null ? "" : " with check (" + checked + ")");
        }

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    private record Who(String agency, Role role) {}

    /// Something that somebody could do to a row.
    private record Deed(Who who, String what) {}

    @BeforeEach
    void records_of_one_agency() throws SQLException {
        demonstration.load();
        world = new CanaryWorld(signedIn, records, journal);
        matrix = new Matrix(world, signedIn, Matrix.quiet(context), sessions, records);
    }

    @AfterEach
    void close() throws SQLException {
        world.close();
    }

    @Test
    void every_policy_that_is_dropped_is_noticed() throws SQLException {
        long begun = System.nanoTime();
        String friend = world.other + "-F";
        world.share(friend, Set.of(Section.values()));
        List<String> unnoticed = new ArrayList<>();
        Map<String, Set<Deed>> deeds = new LinkedHashMap<>();
        int tried = 0;
        try (Connection superuser = TestDatabase.administrator().connect()) {
            superuser.setAutoCommit(false);
            List<Policy> policies = policies(superuser);
            for (Policy policy : policies) {
                String row = world.rowOf(policy.table());
                if (!deeds.containsKey(policy.table())) {
                    deeds.put(policy.table(), deeds(superuser, policy.table(), row, friend));
                    superuser.rollback();
                }
            }
            world.tables.forEach(each -> assertThat(deeds.getOrDefault(each.table(), Set.of()))
                    .as("what people of an agency that is not involved do to %s", each.table())
                    .noneMatch(deed -> deed.who().agency().equals(world.other)));
            for (Policy policy : policies) {
                run(superuser, policy.dropped());
                Set<Deed> then = deeds(superuser, policy.table(), world.rowOf(policy.table()), friend);
                superuser.rollback();
                tried++;
                boolean noticed =
                        !Objects.requireNonNull(deeds.get(policy.table())).containsAll(then);
                if (noticed == NOT_TOLD_APART.containsKey(policy.toString())) {
                    unnoticed.add(policy.toString());
                }
            }
        }
        System.out.printf(
                "Mutation: %d policies dropped, %d noticed, %d s%n",
                tried, tried - unnoticed.size() - NOT_TOLD_APART.size(), (System.nanoTime() - begun) / 1_000_000_000);
        assertThat(unnoticed).as("policies whose loss nothing notices").isEmpty();
    }

    @Test
    void every_rule_of_a_handler_that_is_dropped_is_noticed() throws SQLException {
        long begun = System.nanoTime();
        List<HandlerInterceptor> interceptors = Objects.requireNonNull(interceptors());
        int at = indexOfRules(interceptors);
        HandlerInterceptor rules = interceptors.get(at);
        List<String> unnoticed = new ArrayList<>();
        int tried = 0;
        try {
            for (Endpoint endpoint : Matrix.endpoints(requestMappingHandlerMapping)) {
                List<@Nullable Role> excluded = excluded(endpoint);
                if (!excluded.isEmpty()) {
                    interceptors.set(at, without(rules, endpoint.handler()));
                    tried++;
                    if (matrix.notInvolved(endpoint, excluded.getFirst(), world.other, State.ORDINARY, null, false)
                            .isEmpty()) {
                        unnoticed.add(endpoint.name());
                    }
                }
            }
        } finally {
            interceptors.set(at, rules);
        }
        System.out.printf(
                "Mutation: %d rules dropped, %d noticed, %d s%n",
                tried, tried - unnoticed.size(), (System.nanoTime() - begun) / 1_000_000_000);
        assertThat(tried).isGreaterThan(300);
        assertThat(unnoticed).as("handlers whose rule nothing misses").isEmpty();
    }

    /// The whole matrix of what is read, once for each policy on what is read: it says which of them it alone would
    /// miss,
    /// for what is read behind another policy tells nothing by itself.
    @Test
    void the_matrix_itself_goes_red_when_a_record_is_open_to_all() throws SQLException {
        List<Endpoint> reads = Matrix.endpoints(requestMappingHandlerMapping).stream()
                .filter(each -> !each.changes() && excluded(each).size() < Matrix.CALLERS.size())
                .toList();
        List<String> missed = new ArrayList<>();
        int tried = 0;
        try (Connection superuser = TestDatabase.administrator().connect()) {
            for (Policy policy : policies(superuser)) {
                boolean ofRecords = policy.name().equals("involved")
                        && (FULL || policy.table().equals("records.record"));
                if (!ofRecords) {
                    continue;
                }
                tried++;
                try {
                    run(superuser, policy.dropped());
                    boolean noticed = false;
                    for (Endpoint endpoint : reads) {
                        Role role = Matrix.CALLERS.stream()
                                .filter(endpoint::mayCall)
                                .findFirst()
                                .orElseThrow();
                        noticed |= !matrix.notInvolved(endpoint, role, world.other, State.ORDINARY, null, false)
                                .isEmpty();
                    }
                    if (!noticed) {
                        missed.add(policy.toString());
                    }
                } finally {
                    run(superuser, policy.restored());
                }
            }
        }
        System.out.printf("Mutation: %d policies dropped under the matrix, which by itself misses %s%n", tried, missed);
        assertThat(missed).doesNotContain("records.record.involved");
        assertThat(tried).isPositive();
    }

    private static List<@Nullable Role> excluded(Endpoint endpoint) {
        List<@Nullable Role> excluded = new ArrayList<>();
        for (Role role : Matrix.CALLERS) {
            if (!endpoint.mayCall(role)) {
                excluded.add(role);
            }
        }
        return excluded;
    }

    @SuppressWarnings("unchecked")
    private @Nullable List<HandlerInterceptor> interceptors() {
        return (List<HandlerInterceptor>)
                ReflectionTestUtils.getField(requestMappingHandlerMapping, "adaptedInterceptors");
    }

    private static int indexOfRules(List<HandlerInterceptor> interceptors) {
        for (int i = 0; i < interceptors.size(); i++) {
            if (interceptors.get(i).getClass().getSimpleName().equals("HandlerRules")) {
                return i;
            }
        }
        throw new AssertionError("Nothing asks for the rules of handlers: " + interceptors);
    }

    private static HandlerInterceptor without(HandlerInterceptor rules, HandlerMethod one) {
        return new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                    throws Exception {
                return handler instanceof HandlerMethod method
                                && method.getMethod().equals(one.getMethod())
                        || rules.preHandle(request, response, handler);
            }
        };
    }

    /// Those that the role that serves is judged by. What is for a narrow role opens, and protects nothing.
    private static List<Policy> policies(Connection superuser) throws SQLException {
        List<Policy> policies = new ArrayList<>();
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select p.schemaname || '.' || p.tablename, p.policyname, p.qual, p.with_check
                          from pg_policies p
                         where p.schemaname !~ '^(pg_|information_schema|public)' and p.roles = '{public}'
                         order by 1, 2
                        """)) {
            while (rows.next()) {
                var policy = new Policy(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4));
                if (policy.keepsSomebodyOut()) {
                    policies.add(policy);
                }
            }
        }
        return policies;
    }

    /// All that people of three agencies manage to do to one row: of the one that owns the record, of one that sees all
    /// of it and of one that has nothing to do with it.
    private Set<Deed> deeds(Connection superuser, String table, String row, String friend) throws SQLException {
        Set<Deed> done = new HashSet<>();
        String json =
                ask(superuser, "select to_jsonb(t) - 'password_hash' from " + table + " t where " + row + " limit 1");
        String columns = String.join(", ", world.columnsOf(table));
        String changeable = ask(superuser, """
                select a.attname from pg_attribute a
                 where a.attrelid = '%1$s'::regclass and a.attnum > 0 and not a.attisdropped
                   and has_column_privilege('concordat_app', a.attrelid, a.attnum, 'update') limit 1
                """.formatted(table));
        for (String agency : List.of(world.owner, friend, world.other)) {
            for (Role role : ROLES) {
                Who who = new Who(agency, role);
                act(superuser, who);
                note(done, superuser, who, "see", "select count(*) from " + table + " where " + row, null);
                note(
                        done,
                        superuser,
                        who,
                        "add",
                        "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, cast(? as jsonb))"
                                .formatted(table, columns),
                        json);
                if (changeable != null) {
                    note(
                            done,
                            superuser,
                            who,
                            "change",
                            "update %1$s set %2$s = %2$s where %3$s".formatted(table, changeable, row),
                            null);
                }
                note(done, superuser, who, "remove", "delete from " + table + " where " + row, null);
                // What is removed without being looked for need not be seen.
                note(done, superuser, who, "remove all", "delete from " + table, null);
                run(superuser, "reset role");
            }
        }
        return done;
    }

    private void act(Connection superuser, Who who) throws SQLException {
        String only = who.role() == Role.GUEST
                ? world.states
                        .get(State.ORDINARY)
                        .ids()
                        .values()
                        .iterator()
                        .next()
                        .toString()
                : "";
        run(superuser, """
                select set_config('concordat.actor', '%s', true), set_config('concordat.agency', '%s', true),
                       set_config('concordat.role', '%s', true), set_config('concordat.only_record', '%s', true),
                       set_config('concordat.now', '%s', true)
                """.formatted(UUID.randomUUID(), who.agency(), who.role(), only, Instant.now()));
        run(superuser, "set local role concordat_app");
    }

    /// Done where row security let it through, whatever else then refused it.
    private static void note(
            Set<Deed> done, Connection connection, Who who, String what, String sql, @Nullable String json)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (json != null) {
                statement.setString(1, json);
            }
            boolean some;
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    some = rows.next() && rows.getLong(1) > 0;
                }
            } else {
                some = statement.getUpdateCount() > 0;
            }
            if (some) {
                done.add(new Deed(who, what));
            }
        } catch (SQLException refused) {
            boolean byRights = Objects.equals(refused.getSQLState(), "42501");
            if (!byRights) {
                done.add(new Deed(who, what));
            }
        }
        connection.rollback(before);
    }

    private static @Nullable String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
