package concordat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// How long PostgreSQL works for the program before it breaks off.
@ConcordatTest
class PatienceTest {
    @Autowired
    DataSource pool;

    @Autowired
    SignedIn signedIn;

    @Test
    void every_connection_of_the_pool_has_its_limits() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(ask(connection, "show statement_timeout")).isEqualTo("30s");
            assertThat(ask(connection, "show lock_timeout")).isEqualTo("10s");
            assertThat(ask(connection, "show idle_in_transaction_session_timeout"))
                    .isEqualTo("1min");
            connection.rollback();
        }
    }

    @Test
    void who_migrates_verifies_and_backs_up_has_none() throws SQLException {
        try (Connection connection = TestDatabase.owner().connect()) {
            assertThat(ask(connection, "show statement_timeout")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trial/slow", "/api/trial/slow"})
    void a_statement_that_takes_longer_is_told_as_being_busy(String path) {
        Person officer = signedIn.as(Role.RESPONSE_OFFICER, "X-PATIENCE", null);
        long began = System.nanoTime();

        MvcTestResult answer = officer.get(path);

        assertThat(answer).hasStatus(503).headers().hasValue("Retry-After", "5");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        assertThat(answer).bodyText().doesNotContain("statement", "sleep");
    }

    @Test
    void a_statement_that_is_quick_enough_is_answered() {
        Person officer = signedIn.as(Role.RESPONSE_OFFICER, "X-PATIENCE", null);

        assertThat(officer.get("/api/trial/slow?seconds=0")).hasStatusOk();
    }

    /// What a commit waits for, here a trigger and elsewhere its standby, PostgreSQL does not count.
    @Test
    void a_commit_is_not_cut_short() throws SQLException {
        try (Connection connection = TestDatabase.administrator().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temporary table slow_to_commit (id int) on commit drop");
            statement.execute("""
                    create function pg_temp.wait() returns trigger language plpgsql as
                    $$ begin perform pg_sleep(1); return null; end $$
                    """);
            statement.execute("""
                    create constraint trigger slow after insert on slow_to_commit deferrable initially deferred
                    for each row execute function pg_temp.wait()
                    """);
            statement.execute("set local statement_timeout = '200ms'");
            statement.execute("insert into slow_to_commit values (1)");
            long began = System.nanoTime();

            connection.commit();

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(900));
            statement.execute("set local statement_timeout = '200ms'");
            assertThatThrownBy(() -> statement.execute("select pg_sleep(1)"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            broken -> assertThat(broken.getSQLState()).isEqualTo("57014"));
            connection.rollback();
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
