package org.essaim.reporting;

import module java.base;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.essaim.testkit.PostgresServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the projections alone, for what needs no service around them. */
public final class ProjectionDatabase {

    private ProjectionDatabase() {}

    public static JdbcClient fresh() {
        return pooled(freshSource());
    }

    /** A few connections at a time, none of which stays for long where nobody uses it. */
    public static JdbcClient pooled(DataSource source) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return JdbcClient.create(pool);
    }

    /** The same, for whoever opens connections by itself. */
    public static DataSource freshSource() {
        return PostgresServer.migratedDatabase().dataSource();
    }

    /** All orders of a few things. */
    public static <T> List<List<T>> orders(List<T> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> orders = new ArrayList<>();
        for (T first : things) {
            List<T> rest = new ArrayList<>(things);
            rest.remove(first);
            for (List<T> order : orders(rest)) {
                List<T> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
