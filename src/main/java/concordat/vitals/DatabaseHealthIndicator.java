package concordat.vitals;

import concordat.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Whether the database answers, for `/health/ready`. A program whose every connection is busy is not to lose its
/// requests to others that are as busy: it asks by a connection of its own then.
@Component
class DatabaseHealthIndicator implements HealthIndicator {
    private static final int SECONDS = 2;

    private final DataSource pool;
    private final Database database;

    DatabaseHealthIndicator(DataSource pool, Database database) {
        this.pool = pool;
        this.database = database;
    }

    @Override
    public Health health() {
        return answers() ? Health.up().build() : Health.down().build();
    }

    boolean answers() {
        try (Connection one = pool.getConnection()) {
            return one.isValid(SECONDS);
        } catch (SQLTransientConnectionException busyOrGone) {
            return answersAnother();
        } catch (SQLException gone) {
            return false;
        }
    }

    private boolean answersAnother() {
        try (Connection another = database.listenConnection()) {
            return another.isValid(SECONDS);
        } catch (SQLException gone) {
            return false;
        }
    }
}
