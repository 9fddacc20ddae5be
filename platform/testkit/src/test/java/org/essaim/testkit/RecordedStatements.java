package org.essaim.testkit;

import module java.base;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What a part of a service asks its database, to be counted, or asked again without the service.
 * While nothing is recorded, connections are the pool's own.
 */
public final class RecordedStatements
        implements ApplicationContextInitializer<GenericApplicationContext> {

    /** So a transaction ends that wrote, as a round trip of its own. */
    public static final String COMMIT = "commit";

    private final String caller;
    private volatile Queue<Statement> recording;

    /** A statement with what is bound to it. */
    public record Statement(String sql, List<Bound> bound) {

        /**
         * Asks the same and reads all columns of all rows.
         *
         * @return how many rows there were
         */
        public int ask(Connection connection) throws SQLException {
            try (PreparedStatement again = connection.prepareStatement(sql)) {
                bound.forEach(each -> call(each.setter(), again, each.arguments()));
                return again.execute() ? read(again.getResultSet()) : 0;
            }
        }

        private static int read(ResultSet rows) throws SQLException {
            int columns = rows.getMetaData().getColumnCount();
            int read = 0;
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
                read++;
            }
            return read;
        }
    }

    /** A parameter, as the service sets it. */
    public record Bound(Method setter, Object[] arguments) {}

    /**
     * @param caller only connections that are opened below a method of this class are recorded
     */
    public RecordedStatements(Class<?> caller) {
        this.caller = caller.getName();
    }

    /** For the service whose pool it is. */
    @Override
    public void initialize(GenericApplicationContext service) {
        BeanPostProcessor recording =
                new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        return bean instanceof DataSource pool ? of(pool) : bean;
                    }
                };
        service.registerBean(BeanPostProcessor.class, () -> recording);
    }

    private DataSource of(DataSource pool) {
        return proxy(
                DataSource.class,
                (method, arguments) ->
                        switch (call(method, pool, arguments)) {
                            case Connection open when isRecorded() -> recorded(open, recording);
                            case Object other -> other;
                            case null -> null;
                        });
    }

    /** Everything that is asked while this runs, in order. */
    public List<Statement> during(Runnable work) {
        Queue<Statement> statements = new ConcurrentLinkedQueue<>();
        recording = statements;
        try {
            work.run();
        } finally {
            recording = null;
        }
        return List.copyOf(statements);
    }

    private boolean isRecorded() {
        return recording != null
                && StackWalker.getInstance()
                        .walk(
                                frames ->
                                        frames.anyMatch(
                                                frame -> frame.getClassName().equals(caller)));
    }

    private static Connection recorded(Connection open, Queue<Statement> statements) {
        return proxy(
                Connection.class,
                (method, arguments) -> {
                    if (method.getName().equals(COMMIT)) {
                        statements.add(new Statement(COMMIT, List.of()));
                    }
                    Object result = call(method, open, arguments);
                    return result instanceof PreparedStatement prepared
                            ? recorded(prepared, (String) arguments[0], statements)
                            : result;
                });
    }

    private static PreparedStatement recorded(
            PreparedStatement prepared, String sql, Queue<Statement> statements) {
        List<Bound> bound = new ArrayList<>();
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> {
                    if (method.getName().startsWith("set") && arguments.length > 1) {
                        bound.add(new Bound(method, arguments));
                    } else if (method.getName().startsWith("execute")) {
                        statements.add(new Statement(sql, List.copyOf(bound)));
                    }
                    return call(method, prepared, arguments);
                });
    }

    private static Object call(Method method, Object on, Object[] arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException thrown) {
            throw RecordedStatements.<RuntimeException>asIs(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** JDBC's own exceptions pass through, as the proxies' methods declare them. */
    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X asIs(Throwable cause) throws X {
        throw (X) cause;
    }

    private static <T> T proxy(Class<T> type, BiFunction<Method, Object[], Object> calls) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> calls.apply(method, arguments)));
    }
}
