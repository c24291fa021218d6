package org.homespine.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source that fails a piece of work at one of its steps, once: before a statement, before a commit, or after a
 * commit of which nobody is told. Other work is served as usual.
 */
public final class BreakingDataSource extends DelegatingDataSource {

    private static final ScopedValue<Countdown> BREAKING = ScopedValue.newInstance();

    private BreakingDataSource(DataSource target) {
        super(target);
    }

    /** Puts itself before the application's data source. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class InPlace {

        @Bean
        static BeanPostProcessor breakingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource target ? new BreakingDataSource(target) : bean;
                }
            };
        }
    }

    /** Runs work on this thread whose step of that number, counted from 1, fails; says whether it came to that step. */
    public static boolean breaksAt(int step, Runnable work) {
        Countdown countdown = new Countdown(step);
        ScopedValue.where(BREAKING, countdown).run(work);
        return countdown.left <= 0;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return proxy(Connection.class, super.getConnection(), BreakingDataSource::onConnection);
    }

    private static @Nullable Object onConnection(Object connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("commit")) {
            step();
            call(connection, method, arguments);
            step();
            return null;
        }
        Object result = call(connection, method, arguments);
        return switch (result) {
            case PreparedStatement statement ->
                proxy(PreparedStatement.class, statement, BreakingDataSource::onStatement);
            case Statement statement -> proxy(Statement.class, statement, BreakingDataSource::onStatement);
            case null -> null;
            case Object other -> other;
        };
    }

    private static @Nullable Object onStatement(Object statement, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().startsWith("execute")) {
            step();
        }
        return call(statement, method, arguments);
    }

    private static void step() throws SQLException {
        if (BREAKING.isBound() && --BREAKING.get().left == 0) {
            throw new SQLException("the connection broke", "08006");
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private interface Handler {
        @Nullable
        Object on(Object target, Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                BreakingDataSource.class.getClassLoader(),
                new Class<?>[] {type},
                (ignored, method, arguments) -> handler.on(target, method, arguments)));
    }

    private static final class Countdown {

        private int left;

        private Countdown(int left) {
            this.left = left;
        }
    }
}
