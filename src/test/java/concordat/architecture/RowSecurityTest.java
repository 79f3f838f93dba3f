package concordat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// No table without row security, enabled and forced, and a rule of its own.
class RowSecurityTest {
    /// Each with the reason why nobody need be kept from any row of it.
    private static final Map<String, String> FREE =
            Map.of("public.flyway_schema_history", "what was migrated; the role that serves has no right on it");

    private static final String OURS = """
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p')
               and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
            """;
    private static final String UNGUARDED =
            "select n.nspname || '.' || c.relname" + OURS + "and not (c.relrowsecurity and c.relforcerowsecurity)";
    private static final String WITHOUT_A_POLICY = "select n.nspname || '.' || c.relname" + OURS
            + "and c.relrowsecurity and not exists (select from pg_policy p where p.polrelid = c.oid)";
    private static final String GATHERING = """
            select p.schemaname || '.' || p.tablename from pg_policies p
             where p.qual like '%records.involvement%' and p.qual not like '%OFFSET 0%'
            """;
    private static final String VIEWS_THAT_LOOK_AS_THEIR_OWNER = """
            select n.nspname || '.' || c.relname
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_roles r on r.oid = c.relowner
             where c.relkind in ('v', 'm')
               and r.rolname like 'concordat%'
               and not coalesce(c.reloptions @> '{security_invoker=true}', false)
            """;
    private static final String OF_THE_ONE_THAT_SERVES = """
            select d.classid::regclass || ' ' || d.objid
              from pg_shdepend d
              join pg_roles r on r.oid = d.refobjid
             where r.rolname = 'concordat_app' and d.deptype = 'o'
            """;

    @Test
    void every_table_has_row_security_enabled_and_forced() throws SQLException {
        try (Connection connection = TestDatabase.owner().connect()) {
            assertThat(ask(connection, UNGUARDED)).isSubsetOf(FREE.keySet());
        }
    }

    @Test
    void every_table_says_who_sees_its_rows() throws SQLException {
        try (Connection connection = TestDatabase.owner().connect()) {
            assertThat(ask(connection, WITHOUT_A_POLICY)).isEmpty();
        }
    }

    /// Never by gathering all that the agency was ever involved in, which grows with the city: see decision 131.
    @Test
    void an_involvement_is_looked_up_for_each_row() throws SQLException {
        try (Connection connection = TestDatabase.owner().connect()) {
            assertThat(ask(connection, GATHERING)).isEmpty();
        }
    }

    @Test
    void every_view_is_judged_as_who_asks_it() throws SQLException {
        try (Connection connection = TestDatabase.owner().connect()) {
            assertThat(ask(connection, VIEWS_THAT_LOOK_AS_THEIR_OWNER)).isEmpty();
        }
    }

    @Test
    void the_role_that_serves_owns_nothing_at_all() throws SQLException {
        try (Connection connection = TestDatabase.administrator().connect()) {
            assertThat(ask(connection, OF_THE_ONE_THAT_SERVES)).isEmpty();
        }
    }

    @Test
    void a_table_that_is_open_half_open_or_without_a_rule_is_noticed() throws SQLException {
        try (Connection connection = TestDatabase.owner().connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("create schema canary");
                statement.execute("create table canary.open (id int)");
                statement.execute("create table canary.not_forced (id int)");
                statement.execute("alter table canary.not_forced enable row level security");
                statement.execute("create table canary.gathering (id uuid)");
                statement.execute("alter table canary.gathering enable row level security, force row level security");
                statement.execute("create policy involved on canary.gathering using (exists ("
                        + "select 1 from records.involvement i where i.record_id = gathering.id))");
                statement.execute("create view canary.window as select id from canary.open");
            }

            assertThat(ask(connection, UNGUARDED)).contains("canary.open", "canary.not_forced");
            assertThat(ask(connection, WITHOUT_A_POLICY)).containsExactly("canary.not_forced");
            assertThat(ask(connection, GATHERING)).containsExactly("canary.gathering");
            assertThat(ask(connection, VIEWS_THAT_LOOK_AS_THEIR_OWNER)).containsExactly("canary.window");
            connection.rollback();
        }
    }

    private static List<String> ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }
}
