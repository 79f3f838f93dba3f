package concordat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RolesTest {
    @Nested
    class The_role_that_serves {
        @Test
        void cannot_make_a_table() {
            assertThatThrownBy(() -> ask(TestDatabase.app(), "create table public.mine (id int)"))
                    .hasMessageContaining("permission denied for schema public");
        }

        @Test
        void cannot_make_a_schema_or_a_temporary_table() {
            assertThatThrownBy(() -> ask(TestDatabase.app(), "create schema mine"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> ask(TestDatabase.app(), "create temporary table mine (id int)"))
                    .hasMessageContaining("permission denied");
        }

        @Test
        void owns_nothing() throws SQLException {
            assertThat(ask(TestDatabase.administrator(), """
                    select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
                     where r.rolname = 'concordat_app'
                    """)).isEmpty();
        }

        @Test
        void cannot_become_anybody_else() {
            for (String other : List.of("concordat_owner", "concordat_engine", "concordat_matching")) {
                assertThatThrownBy(() -> ask(TestDatabase.app(), "set role " + other))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Nested
    class The_owner {
        @Test
        void can_make_a_schema() throws SQLException {
            ask(TestDatabase.owner(), "create schema of_a_test");
            ask(TestDatabase.owner(), "drop schema of_a_test");
        }

        @Test
        void can_hand_a_function_over_to_a_narrow_role() throws SQLException {
            ask(TestDatabase.owner(), """
                    create schema of_a_test;
                    grant create on schema of_a_test to concordat_engine;
                    create function of_a_test.one() returns int language sql security definer return 1;
                    alter function of_a_test.one() owner to concordat_engine;
                    revoke create on schema of_a_test from concordat_engine
                    """);

            assertThat(ask(TestDatabase.administrator(), """
                    select proowner::regrole from pg_proc where oid = 'of_a_test.one()'::regprocedure
                    """)).containsExactly("concordat_engine");
            ask(TestDatabase.administrator(), "drop schema of_a_test cascade");
        }

        @Test
        void has_no_right_of_a_narrow_role_without_taking_it_on() throws SQLException {
            assertThat(ask(TestDatabase.owner(), """
                    select pg_has_role('concordat_owner', 'concordat_engine', 'usage')
                    """)).containsExactly("f");
        }
    }

    @Nested
    class No_role {
        @Test
        void is_a_superuser_or_bypasses_row_security() throws SQLException {
            assertThat(ask(TestDatabase.administrator(), """
                    select rolname from pg_roles
                     where rolname like 'concordat%'
                       and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit)
                    """)).isEmpty();
        }

        @Test
        void signs_in_but_the_owner_and_the_one_that_serves() throws SQLException {
            assertThat(ask(TestDatabase.administrator(), """
                    select rolname from pg_roles where rolname like 'concordat%' and rolcanlogin order by rolname
                    """)).containsExactly("concordat_app", "concordat_owner");
        }

        @Test
        void is_a_member_of_another_but_the_owner_of_each_narrow_one() throws SQLException {
            assertThat(ask(TestDatabase.administrator(), """
                    select member.rolname || ' in ' || narrow.rolname
                      from pg_auth_members m
                      join pg_roles member on member.oid = m.member
                      join pg_roles narrow on narrow.oid = m.roleid
                     where narrow.rolname like 'concordat%' or member.rolname like 'concordat%'
                     order by 1
                    """))
                    .containsExactly(
                            "concordat_owner in concordat_engine",
                            "concordat_owner in concordat_guest",
                            "concordat_owner in concordat_involvement",
                            "concordat_owner in concordat_matching",
                            "concordat_owner in concordat_sealing",
                            "concordat_owner in concordat_signin");
        }
    }

    @Nested
    class A_function_that_looks_across_agencies {
        private static final String OWNED_BY_SOMEBODY_WITH_MORE_RIGHTS = """
                select p.oid::regprocedure::text || ' of ' || r.rolname
                  from pg_proc p
                  join pg_roles r on r.oid = p.proowner
                 where p.prosecdef
                   and (r.rolsuper or r.rolbypassrls or r.rolcanlogin)
                """;
        private static final String WITH_A_SEARCH_PATH_OF_THE_CALLER = """
                select p.oid::regprocedure::text
                  from pg_proc p
                 where p.prosecdef
                   and not coalesce(p.proconfig @> array ['search_path=""'], false)
                """;
        private static final String OPEN_TO_EVERYBODY = """
                select p.oid::regprocedure::text
                  from pg_proc p
                 where p.prosecdef
                   and has_function_privilege('public', p.oid, 'execute')
                """;

        @Test
        void belongs_to_a_narrow_role_that_nobody_signs_in_as() throws SQLException {
            assertThat(ask(TestDatabase.administrator(), OWNED_BY_SOMEBODY_WITH_MORE_RIGHTS))
                    .isEmpty();
        }

        @Test
        void finds_its_tables_where_its_author_did() throws SQLException {
            assertThat(ask(TestDatabase.administrator(), WITH_A_SEARCH_PATH_OF_THE_CALLER))
                    .isEmpty();
        }

        @Test
        void is_called_only_by_those_who_were_granted_it() throws SQLException {
            assertThat(ask(TestDatabase.administrator(), OPEN_TO_EVERYBODY)).isEmpty();
        }

        @Test
        void is_noticed_when_it_is_none_of_these() throws SQLException {
            ask(
                    TestDatabase.owner(),
                    "create schema of_a_test; create function of_a_test.one() returns int language sql security definer return 1");

            assertThat(ask(TestDatabase.administrator(), OWNED_BY_SOMEBODY_WITH_MORE_RIGHTS))
                    .containsExactly("of_a_test.one() of concordat_owner");
            assertThat(ask(TestDatabase.administrator(), WITH_A_SEARCH_PATH_OF_THE_CALLER))
                    .containsExactly("of_a_test.one()");
            assertThat(ask(TestDatabase.administrator(), OPEN_TO_EVERYBODY)).containsExactly("of_a_test.one()");
            ask(TestDatabase.owner(), "drop schema of_a_test cascade");
        }
    }

    private static List<String> ask(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            List<String> answers = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        answers.add(rows.getString(1));
                    }
                }
            }
            return answers;
        }
    }
}
