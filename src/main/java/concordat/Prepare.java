package concordat;

import concordat.database.CannotOpenDatabase;
import concordat.database.DatabaseAddress;
import concordat.database.Passwords;
import concordat.database.PrepareDatabase;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Makes the roles and the database on a PostgreSQL that somebody else runs, or prints the SQL that does. Passwords
/// come from the environment or are made, and what was made is shown once.
final class Prepare {
    private Prepare() {}

    /// Answers with the status to exit with.
    static int run(Command.Prepare command) {
        try {
            DatabaseAddress administrator = command.database() == null
                    ? null
                    : DatabaseAddress.parse(command.database(), "postgres").requireSafeWay();
            if (command.print() || administrator == null) {
                Passwords passwords = passwords(true);
                IO.println(PrepareDatabase.script(passwords));
                show(administrator, passwords);
            } else {
                Passwords passwords = passwords(!PrepareDatabase.rolesExist(administrator));
                PrepareDatabase.run(administrator, PrepareDatabase.DATABASE, passwords);
                show(administrator, passwords);
            }
            return 0;
        } catch (CannotOpenDatabase failure) {
            System.err.println(failure.getMessage());
        } catch (SQLException failure) {
            System.err.printf("The database cannot be prepared (%s).%n", DatabaseAddress.firstSentence(failure));
        }
        return 1;
    }

    private static Passwords passwords(boolean make) {
        return new Passwords(password("CONCORDAT_OWNER_PASSWORD", make), password("CONCORDAT_APP_PASSWORD", make));
    }

    private static @Nullable String password(String variable, boolean make) {
        String given = System.getenv(variable);
        return given == null && make ? Passwords.generate() : given;
    }

    /// Goes to the error stream, so that printed SQL can be sent to a file without them.
    private static void show(@Nullable DatabaseAddress administrator, Passwords passwords) {
        DatabaseAddress database = administrator == null ? null : administrator.withDatabase(PrepareDatabase.DATABASE);
        System.err.println("""
                Concordat starts on it with these in its environment. Passwords are shown only when they are made:
                CONCORDAT_DATABASE=%s
                CONCORDAT_OWNER_PASSWORD=%s
                CONCORDAT_APP_PASSWORD=%s""".formatted(
                database == null ? "postgresql://host:5432/concordat?sslmode=verify-full" : database + safely(database),
                passwords.owner() == null ? "(as before)" : passwords.owner(),
                passwords.app() == null ? "(as before)" : passwords.app()));
    }

    private static String safely(DatabaseAddress database) {
        return database.url().contains("sslmode=verify-full") ? "?sslmode=verify-full" : "";
    }
}
