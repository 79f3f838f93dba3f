package concordat.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import concordat.ConcordatTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
class DatabaseTest {
    @Autowired
    Database database;

    @Autowired
    HikariDataSource pool;

    @Autowired
    Flyway flyway;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_pool_connects_as_the_role_that_serves() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("concordat_app");
    }

    @Test
    void the_pool_commits_nothing_by_itself() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    @Test
    void migrations_run_as_the_owner() throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo("concordat_owner");
        }
    }

    @Test
    void somebody_may_listen_outside_of_the_pool() throws SQLException {
        try (Connection listening = database.listenConnection();
                Connection telling = database.listenConnection()) {
            listening.createStatement().execute("listen news");
            telling.createStatement().execute("notify news, 'arrived'");

            assertThat(listening.unwrap(PGConnection.class).getNotifications(5_000))
                    .singleElement()
                    .extracting(notification -> notification.getParameter())
                    .isEqualTo("arrived");
        }
    }
}
