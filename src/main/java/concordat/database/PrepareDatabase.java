package concordat.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PasswordUtil;

/// Makes, as an administrator, the roles and the database that Concordat needs. What is there already stays.
public final class PrepareDatabase {
    /// The role that owns the schema and migrates it.
    public static final String OWNER = "concordat_owner";

    /// The role that serves. It owns nothing.
    public static final String APP = "concordat_app";

    /// The database, where nobody says otherwise.
    public static final String DATABASE = "concordat";

    private static final String ROLES = read("prepare-roles.sql");
    private static final String INSIDE = read("prepare-database.sql");
    private static final String ROLES_THAT_SIGN_IN = "select count(*) from pg_roles where rolname in (?, ?)";
    private static final String GIVE_PASSWORDS = """
            select set_config('concordat.owner_password', ?, false), set_config('concordat.app_password', ?, false)
            """;
    private static final String DATABASE_TO_MAKE = """
            select format('create database %I owner concordat_owner encoding ''UTF8'' template template0', name)
              from (values (?)) as asked (name)
             where not exists (select from pg_database where datname = name)
            """;

    private PrepareDatabase() {}

    /// Whether both roles that sign in are there, and so have passwords that somebody knows.
    public static boolean rolesExist(DatabaseAddress administrator) throws SQLException {
        try (Connection connection = administrator.connect();
                PreparedStatement query = connection.prepareStatement(ROLES_THAT_SIGN_IN)) {
            query.setString(1, OWNER);
            query.setString(2, APP);
            return Objects.requireNonNull(firstColumn(query)).equals("2");
        }
    }

    /// Makes the roles and the database called `name`. A password that is null is left as it is.
    public static void run(DatabaseAddress administrator, String name, Passwords passwords) throws SQLException {
        try (Connection connection = administrator.connect()) {
            try (PreparedStatement give = connection.prepareStatement(GIVE_PASSWORDS)) {
                give.setString(1, verifier(OWNER, passwords.owner()));
                give.setString(2, verifier(APP, passwords.app()));
                give.execute();
            }
            execute(connection, ROLES);
            try (PreparedStatement query = connection.prepareStatement(DATABASE_TO_MAKE)) {
                query.setString(1, name);
                String statement = firstColumn(query);
                if (statement != null) {
                    execute(connection, statement);
                }
            }
        }
        try (Connection connection = administrator.withDatabase(name).connect()) {
            execute(connection, INSIDE);
        }
    }

    /// The same as a script for `psql`, for somebody who may. The passwords in it cannot be read back from it.
    public static String script(Passwords passwords) throws SQLException {
        return """
                -- Run as an administrator: psql --set ON_ERROR_STOP=1 --dbname postgres --file this-file
                select set_config('concordat.owner_password', '%s', false), set_config('concordat.app_password', '%s', false);

                %s
                select 'create database concordat owner concordat_owner encoding ''UTF8'' template template0'
                 where not exists (select from pg_database where datname = 'concordat')
                \\gexec

                \\connect concordat

                %s""".formatted(verifier(OWNER, passwords.owner()), verifier(APP, passwords.app()), ROLES, INSIDE);
    }

    private static String verifier(String role, @Nullable String password) throws SQLException {
        return password == null ? "" : PasswordUtil.encodePassword(role, password.toCharArray(), "scram-sha-256");
    }

    private static @Nullable String firstColumn(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(PrepareDatabase.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
