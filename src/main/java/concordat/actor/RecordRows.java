package concordat.actor;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcUtils;

/// Makes a record of each row, from columns named as its components are, with underscores. It is what `JdbcClient` does
/// by
/// itself, with less work: that asks for each column by a name that is not there first, and for times and ids as types
/// that the driver does not know, and each of these costs an exception. A board of 500 detentions cost 17,000.
final class RecordRows<T> {
    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();
    private static final Map<Class<?>, RecordRows<?>> KNOWN = new ConcurrentHashMap<>();

    /// Reads one column; null where the row has nothing there.
    private interface Cell {
        @Nullable Object read(ResultSet row, int column) throws SQLException;
    }

    private record Component(String column, Cell cell) {}

    private final Constructor<T> constructor;
    private final List<Component> components;

    private RecordRows(Class<T> type) {
        constructor = BeanUtils.getResolvableConstructor(type);
        RecordComponent[] declared = type.getRecordComponents();
        components = IntStream.range(0, declared.length)
                .mapToObj(i -> new Component(
                        JdbcUtils.convertPropertyNameToUnderscoreName(declared[i].getName()),
                        cell(new TypeDescriptor(new MethodParameter(constructor, i)))))
                .toList();
    }

    /// The client, but that it makes records in this way.
    static JdbcClient in(JdbcClient client) {
        return sql -> in(client.sql(sql));
    }

    private static StatementSpec in(StatementSpec statement) {
        return (StatementSpec) Proxy.newProxyInstance(
                StatementSpec.class.getClassLoader(),
                new Class<?>[] {StatementSpec.class},
                (self, method, arguments) -> {
                    boolean makesRecords = method.getName().equals("query")
                            && arguments != null
                            && arguments[0] instanceof Class<?> type
                            && type.isRecord();
                    Object answer = makesRecords
                            ? statement.query(KNOWN.computeIfAbsent((Class<?>) arguments[0], RecordRows::new)
                                    .once())
                            : call(statement, method, arguments);
                    return answer == statement ? self : answer;
                });
    }

    private static Object call(StatementSpec statement, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(statement, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /// For the rows of one answer: where each column is, is looked up in the first of them.
    private RowMapper<T> once() {
        int[] at = new int[components.size()];
        return (row, number) -> {
            @Nullable Object[] values = new Object[at.length];
            for (int i = 0; i < at.length; i++) {
                Component component = components.get(i);
                if (at[i] == 0) {
                    at[i] = row.findColumn(component.column());
                }
                values[i] = component.cell().read(row, at[i]);
            }
            return BeanUtils.instantiateClass(constructor, values);
        };
    }

    private static Cell cell(TypeDescriptor component) {
        Class<?> type = component.getType();
        if (type == Instant.class) {
            return (row, column) -> {
                OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
                return at == null ? null : at.toInstant();
            };
        }
        if (type == String.class) {
            return ResultSet::getString;
        }
        if (type.isEnum()) {
            Map<String, Object> byName = Arrays.<Object>stream(type.getEnumConstants())
                    .collect(toMap(constant -> ((Enum<?>) constant).name(), constant -> constant));
            return (row, column) -> {
                String name = row.getString(column);
                return name == null || name.isEmpty() ? null : known(byName, name, type);
            };
        }
        if (type == UUID.class || type == LocalDate.class) {
            return (row, column) -> row.getObject(column, type);
        }
        if (isId(type)) {
            Constructor<?> id = BeanUtils.getResolvableConstructor(type);
            return (row, column) -> {
                UUID value = row.getObject(column, UUID.class);
                return value == null ? null : BeanUtils.instantiateClass(id, value);
            };
        }
        // What is left the driver knows, or a conversion does.
        return (row, column) -> {
            Object value = JdbcUtils.getResultSetValue(row, column, type);
            return component.getObjectType().isInstance(value) ? value : CONVERSION.convert(value, component);
        };
    }

    private static Object known(Map<String, Object> byName, String name, Class<?> type) {
        Object constant = byName.get(name);
        if (constant == null) {
            throw new IllegalArgumentException("No " + type.getSimpleName() + " is called " + name);
        }
        return constant;
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toList()
                        .equals(List.of(UUID.class));
    }
}
