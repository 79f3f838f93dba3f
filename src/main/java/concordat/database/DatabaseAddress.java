package concordat.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a database is, in the driver's way of writing, and as whom to reach it.
public record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<hosts>[^/?]+)(?:/(?<database>[^?]*))?(?:\\?(?<options>.*))?");
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://(?<hosts>[^/]+)/.*");
    private static final Set<String> ON_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
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

    /// Whether every host of it is this machine.
    public boolean isOnThisMachine() {
        Matcher parts = URL.matcher(url);
        return parts.matches()
                && Arrays.stream(parts.group("hosts").split(","))
                        .allMatch(host -> ON_THIS_MACHINE.contains(host.replaceFirst(":\\d+$", "")));
    }

    /// Itself, where nobody between can read what travels, or answer in the server's place: it is on this machine,
    /// or TLS is asked for with a certificate that names it and is checked.
    ///
    /// @throws CannotOpenDatabase where it is not
    public DatabaseAddress requireSafeWay() {
        if (!isOnThisMachine() && !isChecked(url.contains("?") ? url.substring(url.indexOf('?') + 1) : "")) {
            throw new CannotOpenDatabase(
                    "The database %s is on another machine: add ?sslmode=verify-full to its address, so that TLS is used and the server’s certificate checked."
                            .formatted(this));
        }
        return this;
    }

    private static boolean isChecked(String options) {
        List<String> said = Arrays.asList(options.split("&"));
        return said.contains("sslmode=verify-full")
                && said.stream().filter(each -> each.startsWith("sslmode")).count() == 1
                && said.stream()
                        .noneMatch(each -> each.matches("(?i)(sslfactory|sslhostnameverifier|socketfactory).*"));
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
