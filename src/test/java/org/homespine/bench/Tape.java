package org.homespine.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of work asked of the database, call by call as it was made over JDBC: every connection that it took and
 * gave back, every statement with its values, every commit. It can be asked again, with other ids.
 */
final class Tape {

    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Calls that ask nothing of the database, or whose answer is read anyway. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("get.*|is.*|unwrap|toString|hashCode|equals|clearWarnings|abort");

    private static final int THE_SOURCE = -1;

    /** A value of a call. */
    private sealed interface Value {

        record Same(@Nullable Object value) implements Value {}

        record Id(UUID value) implements Value {}

        record Text(String value) implements Value {}

        /** What another call has given. */
        record Given(int call) implements Value {}
    }

    /** A call of what another call has given. */
    private record Call(int target, @Nullable Method method, List<Value> values) {}

    private final List<Call> calls = new ArrayList<>();
    private final Map<Object, Integer> given = new IdentityHashMap<>();
    private final Set<UUID> ids = new HashSet<>();

    /** A connection of which every call is taped. */
    synchronized Connection taped(Connection connection) {
        calls.add(new Call(THE_SOURCE, null, List.of()));
        return proxy(Connection.class, connection, calls.size() - 1);
    }

    private <T> T proxy(Class<T> type, T target, int number) {
        T proxy = type.cast(Proxy.newProxyInstance(
                Tape.class.getClassLoader(),
                new Class<?>[] {type},
                (ignored, method, values) -> onCall(target, number, method, values)));
        given.put(proxy, number);
        return proxy;
    }

    private synchronized @Nullable Object onCall(
            Object target, int number, Method method, @Nullable Object @Nullable [] values) throws Throwable {
        Object result = called(target, method, values);
        if (LEFT_OUT.matcher(method.getName()).matches()) {
            return result;
        }
        calls.add(new Call(
                number,
                method,
                values == null
                        ? List.of()
                        : Arrays.stream(values).map(this::value).toList()));
        int call = calls.size() - 1;
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, statement, call);
        }
        if (result instanceof Statement statement) {
            return proxy(Statement.class, statement, call);
        }
        if (result instanceof java.sql.Array array) {
            given.put(array, call);
        }
        return result;
    }

    private Value value(@Nullable Object value) {
        Integer call = value == null ? null : given.get(value);
        if (call != null) {
            return new Value.Given(call);
        }
        if (value instanceof UUID id) {
            ids.add(id);
            return new Value.Id(id);
        }
        if (value instanceof String text && UUIDS.matcher(text).find()) {
            UUIDS.matcher(text).results().forEach(found -> ids.add(UUID.fromString(found.group())));
            return new Value.Text(text);
        }
        return new Value.Same(value);
    }

    private static @Nullable Object called(Object target, Method method, @Nullable Object @Nullable [] values)
            throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), e);
        }
    }

    Set<UUID> ids() {
        return Set.copyOf(ids);
    }

    /** The statements in their order. */
    List<String> statements() {
        return calls.stream()
                .flatMap(call -> call.values().stream())
                .filter(value -> value instanceof Value.Same(String text) && text.contains(" "))
                .map(value ->
                        Objects.requireNonNull(((Value.Same) value).value()).toString())
                .toList();
    }

    /** How often it waits for a commit. */
    long commits() {
        return calls.stream()
                .map(Call::method)
                .filter(method -> method != null && method.getName().equals("commit"))
                .count();
    }

    /** Asks all of it again and reads every answer to its end. */
    void play(DataSource source, UnaryOperator<UUID> other) throws SQLException {
        @Nullable Object[] results = new @Nullable Object[calls.size()];
        for (int i = 0; i < results.length; i++) {
            Call call = calls.get(i);
            Method method = call.method();
            if (method == null) {
                results[i] = source.getConnection();
            } else {
                Object target = Objects.requireNonNull(results[call.target()]);
                @Nullable Object[] values = values(call, results, other);
                results[i] = answer(target, method, values);
                if (results[i] instanceof ResultSet rows) {
                    readToTheEnd(rows);
                } else if (Boolean.TRUE.equals(results[i]) && target instanceof Statement statement) {
                    readToTheEnd(statement.getResultSet());
                }
            }
        }
    }

    private static @Nullable Object answer(Object target, Method method, @Nullable Object[] values)
            throws SQLException {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
        } catch (IllegalAccessException e) {
            throw new SQLException(e);
        }
    }

    private static @Nullable Object[] values(Call call, @Nullable Object[] results, UnaryOperator<UUID> other) {
        @Nullable Object[] values = new @Nullable Object[call.values().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (call.values().get(i)) {
                case Value.Same same -> same.value();
                case Value.Id id -> other.apply(id.value());
                case Value.Text text ->
                    UUIDS.matcher(text.value())
                            .replaceAll(found ->
                                    other.apply(UUID.fromString(found.group())).toString());
                case Value.Given earlier -> results[earlier.call()];
            };
        }
        return values;
    }

    private static void readToTheEnd(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                rows.getObject(i);
            }
        }
    }
}
