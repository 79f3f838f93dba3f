package concordat.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// The PostgreSQL of a test run: our own embedded server, or the one whose administrator's address is in
/// `CONCORDAT_DATABASE`. The schema is migrated once into a template, and each test program works on a clone of it.
/// `META-INF/spring.factories` points every context at it, so that a plain `@SpringBootTest` finds it.
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String FORK = System.getProperty("concordat.fork", "1");
    private static final String TEMPLATE = "concordat_template_" + FORK;
    private static final String CLONE = "concordat_test_" + FORK;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "concordat.database=" + Server.ADDRESS.withDatabase(CLONE),
                        "concordat.owner-password=" + Server.PASSWORDS.owner(),
                        "concordat.app-password=" + Server.PASSWORDS.app(),
                        "concordat.history=false",
                        "concordat.data=" + Server.DATA)
                .applyTo(context);
    }

    /// How the administrator reaches the clone.
    public static DatabaseAddress administrator() {
        return Server.ADDRESS.withDatabase(CLONE);
    }

    /// How the owner of the schema reaches the clone.
    public static DatabaseAddress owner() {
        return administrator().as(PrepareDatabase.OWNER, Server.PASSWORDS.owner());
    }

    /// How the role that serves reaches the clone.
    public static DatabaseAddress app() {
        return administrator().as(PrepareDatabase.APP, Server.PASSWORDS.app());
    }

    /// A migrated and empty database of one test, made anew, as the administrator reaches it.
    public static DatabaseAddress ofItsOwn(String name) throws SQLException {
        String database = name + "_" + FORK;
        DatabaseAddress server = Server.ADDRESS;
        Server.administer("drop database if exists " + database + " with (force)");
        Server.administer("create database " + database + " template " + TEMPLATE + " owner concordat_owner");
        PrepareDatabase.run(server, database, new Passwords(null, null));
        return server.withDatabase(database);
    }

    public static void drop(DatabaseAddress ofItsOwn) throws SQLException {
        Server.administer(
                "drop database " + ofItsOwn.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "") + " with (force)");
    }

    /// The role that serves, on another database of the test server.
    public static DatabaseAddress app(DatabaseAddress database) {
        return database.as(PrepareDatabase.APP, Server.PASSWORDS.app());
    }

    /// The owner of the schema, on another database of the test server.
    public static DatabaseAddress owner(DatabaseAddress database) {
        return database.as(PrepareDatabase.OWNER, Server.PASSWORDS.owner());
    }

    /// The server, started when a test first asks for it.
    private static final class Server {
        static final DatabaseAddress ADDRESS;
        static final Passwords PASSWORDS;

        /// The keys of this run: its database is new as well.
        static final Path DATA;

        static {
            try {
                DATA = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-data");
            } catch (IOException failure) {
                throw new ExceptionInInitializerError(failure);
            }
            String external = System.getenv("CONCORDAT_DATABASE");
            if (external == null) {
                EmbeddedPostgres embedded = EmbeddedPostgres.start(Path.of("target", "test-postgres", FORK));
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(embedded)));
                ADDRESS = embedded.administrator();
                PASSWORDS = embedded.passwords();
            } else {
                ADDRESS = DatabaseAddress.parse(external, "postgres");
                PASSWORDS = new Passwords(Passwords.generate(), Passwords.generate());
            }
            try {
                migrateTemplate();
                administer("drop database if exists " + CLONE + " with (force)");
                administer("create database " + CLONE + " template " + TEMPLATE + " owner concordat_owner");
                PrepareDatabase.run(ADDRESS, CLONE, new Passwords(null, null));
            } catch (SQLException failure) {
                throw new ExceptionInInitializerError(failure);
            }
        }

        private static void stop(EmbeddedPostgres embedded) {
            try {
                embedded.close();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }

        /// A template left by an earlier run serves again unless a migration was changed or added.
        private static void migrateTemplate() throws SQLException {
            PrepareDatabase.run(ADDRESS, TEMPLATE, PASSWORDS);
            Flyway flyway = flyway();
            if (!flyway.validateWithResult().validationSuccessful) {
                administer("drop database " + TEMPLATE + " with (force)");
                PrepareDatabase.run(ADDRESS, TEMPLATE, PASSWORDS);
                flyway().migrate();
            }
        }

        private static Flyway flyway() {
            DatabaseAddress owner = ADDRESS.withDatabase(TEMPLATE).as(PrepareDatabase.OWNER, PASSWORDS.owner());
            return Flyway.configure()
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .load();
        }

        private static void administer(String sql) throws SQLException {
            try (Connection connection = ADDRESS.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
