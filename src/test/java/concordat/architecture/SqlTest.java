package concordat.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import concordat.database.TestDatabase;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/// Every statement of every store, understood by PostgreSQL against the migrated schema: a column that was renamed
/// fails here, by the name of the statement that still asks for it.
class SqlTest {
    private static final Pattern QUALIFIED = Pattern.compile("\\b([a-z_]+)\\.[a-z_]+");
    private static final String SCHEMAS = """
            select n.nspname from pg_namespace n where n.nspname !~ '^(pg_|information_schema|public)'
            """;

    /// What every module may name besides its own: who acts, and what every table hangs on.
    private static final Set<String> GROUND = Set.of("actor", "records");

    private static Connection connection;
    private static Set<String> schemas;

    record Statement(Class<?> store, String name, String sql) {
        /// A module within another has a schema of its own, or its tables where that one has them.
        String module() {
            String[] names = store.getPackageName().split("[.]");
            return schemas.contains(names[names.length - 1]) ? names[names.length - 1] : names[1];
        }

        @Override
        public String toString() {
            return store.getSimpleName() + "." + name;
        }
    }

    @BeforeAll
    static void connect() throws SQLException {
        connection = TestDatabase.app().connect();
        schemas = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(SCHEMAS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @TestFactory
    Stream<DynamicTest> every_statement_is_understood_by_the_database() {
        return statements().map(each -> dynamicTest(each.toString(), () -> prepare(each.sql())));
    }

    @TestFactory
    Stream<DynamicTest> every_statement_stays_in_its_own_schema() {
        return statements()
                .map(each -> dynamicTest(
                        each.toString(),
                        () -> assertThat(foreign(each.module(), each.sql())).isEmpty()));
    }

    @Test
    void a_column_that_is_not_there_is_noticed() {
        assertThatThrownBy(() -> prepare("select r.id, r.referense from records.record r where r.id = :id"))
                .hasMessageContaining("referense");
    }

    @Test
    void a_look_into_another_modules_tables_is_noticed() {
        assertThat(foreign("staff", "select o.id from obligations.obligation o join records.record r on true"))
                .containsExactly("obligations");
    }

    private static Stream<Statement> statements() {
        return ModulesTest.APPLICATION.stream()
                .filter(type -> type.getSimpleName().endsWith("Store"))
                .map(com.tngtech.archunit.core.domain.JavaClass::reflect)
                .flatMap(store -> Stream.of(store.getDeclaredFields())
                        .filter(field -> field.getType() == String.class && Modifier.isStatic(field.getModifiers()))
                        .filter(field -> !field.getName().endsWith("_FRAGMENT"))
                        .map(field -> new Statement(store, field.getName(), text(field))));
    }

    private static void prepare(String named) throws SQLException {
        String sql = NamedParameterUtils.substituteNamedParameters(NamedParameterUtils.parseSqlStatement(named), null);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            // PostgreSQL parses and plans the types of the statement here, and runs nothing.
            statement.getParameterMetaData();
        }
    }

    private static Set<String> foreign(String module, String sql) {
        return QUALIFIED
                .matcher(sql)
                .results()
                .map((MatchResult name) -> name.group(1))
                .filter(schemas::contains)
                .filter(schema -> !schema.equals(module) && !GROUND.contains(schema))
                .collect(Collectors.toSet());
    }

    private static String text(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
