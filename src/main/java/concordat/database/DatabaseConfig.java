package concordat.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pool connects as the role that serves, and Flyway as the owner.
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {
    /// Several rows to an insert travel as one statement. What the server says of an error stays out of
    /// exceptions, and so out of the log, where it holds values of rows.
    private static final String DRIVER_OPTIONS =
            "reWriteBatchedInserts=true&ApplicationName=concordat&logServerErrorDetail=false";

    /// How long one statement may run, wait for a lock, or leave a transaction waiting. PostgreSQL stops the first
    /// clock before it commits, so a commit that waits for its standby is never cut short by it. The owner's
    /// connections, by which the program migrates, verifies and backs up, have none.
    private static final String PATIENCE =
            "-c statement_timeout=%s -c lock_timeout=%s -c idle_in_transaction_session_timeout=%s";

    @Bean
    Database database(
            @Value("${concordat.data}") Path data,
            @Value("${concordat.database:#{null}}") @Nullable String url,
            @Value("${concordat.owner-password:#{null}}") @Nullable String ownerPassword,
            @Value("${concordat.app-password:#{null}}") @Nullable String appPassword) {
        return url == null || url.isBlank()
                ? Database.embedded(data)
                : Database.external(url, new Passwords(ownerPassword, appPassword));
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(
            Database database,
            @Value("${concordat.statement-timeout}") String statement,
            @Value("${concordat.lock-timeout}") String lock,
            @Value("${concordat.idle-in-transaction-timeout}") String idle) {
        return new Serving(database.app(), PATIENCE.formatted(statement, lock, idle));
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(Database database) {
        return new Migrating(database.owner());
    }

    private record Serving(DatabaseAddress address, String options) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return Objects.requireNonNull(address.user());
        }

        @Override
        public String getPassword() {
            return Objects.requireNonNullElse(address.password(), "");
        }

        @Override
        public String getJdbcUrl() {
            return address.url() + (address.url().contains("?") ? "&" : "?") + DRIVER_OPTIONS + "&options="
                    + URLEncoder.encode(options, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    private record Migrating(DatabaseAddress address) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return Objects.requireNonNull(address.user());
        }

        @Override
        public String getPassword() {
            return Objects.requireNonNullElse(address.password(), "");
        }

        @Override
        public String getJdbcUrl() {
            return address.url();
        }
    }
}
