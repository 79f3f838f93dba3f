package concordat.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a database is, in the driver's way of writing, and as whom to reach it.
public record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<hosts>[^/?]+)(?:/(?<database>[^?]*))?(?:\\?(?<options>.*))?");
    private static final int SECONDS_TO_SIGN_IN = 10;

    /// Reads `postgresql://user:password@host:port/database?option=value`, of which only the host is required. Several
    /// hosts are separated by commas.
    ///
    /// @throws CannotOpenDatabase when it is not such an address
    public static DatabaseAddress parse(String written, String databaseIfNone) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new CannotOpenDatabase("A database is given as postgresql://host:port/database.");
        }
        String database = parts.group("database");
        String options = parts.group("options");
        String url = "jdbc:postgresql://%s/%s%s"
                .formatted(
                        parts.group("hosts"),
                        database == null || database.isEmpty() ? databaseIfNone : database,
                        options == null ? "" : "?" + options);
        return new DatabaseAddress(url, decoded(parts.group("user")), decoded(parts.group("password")));
    }

    private static @Nullable String decoded(@Nullable String part) {
        return part == null ? null : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Another database on the same server.
    public DatabaseAddress withDatabase(String database) {
        return new DatabaseAddress(
                url.replaceFirst("(//[^/]+/)[^?]*", "$1" + Matcher.quoteReplacement(database)), user, password);
    }

    /// The same database as somebody else.
    public DatabaseAddress as(String otherUser, @Nullable String otherPassword) {
        return new DatabaseAddress(url, otherUser, otherPassword);
    }

    /// A connection of its own, outside any pool.
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "concordat");
        properties.setProperty("loginTimeout", "" + SECONDS_TO_SIGN_IN);
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }

    /// What the driver says went wrong, without the advice that follows.
    public static String firstSentence(SQLException failure) {
        return String.valueOf(failure.getMessage()).split("[.]?(\\s*\\R|[.] |[.]$)", 2)[0];
    }

    /// The address without anything secret.
    @Override
    public String toString() {
        return url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
    }
}
