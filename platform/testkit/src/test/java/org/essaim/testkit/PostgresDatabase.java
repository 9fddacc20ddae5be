package org.essaim.testkit;

import module java.base;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a test's own database is; {@code dataSource()} opens a new connection each time. */
public record PostgresDatabase(String url, String user, String password) {

    private static final ScheduledExecutorService HOUSEKEEPING =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("test-pools").factory());

    /** Unpooled: what a test leaves open is seen by nobody else. */
    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    /**
     * Pooled, as a service has them: a new connection for each statement takes the server longer
     * than the statement. Those that nobody uses are gone after ten seconds.
     */
    public DataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(40);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        config.setScheduledExecutor(HOUSEKEEPING);
        return new HikariDataSource(config);
    }

    /** With the migrations on the class path, as the one service on it would bring it up. */
    public PostgresDatabase migrate() {
        return migrate("latest");
    }

    /**
     * As an earlier release of that service left it.
     *
     * @param last the number of its last migration
     */
    public PostgresDatabase migrate(String last) {
        return migrate(last, "db/platform", "db/service");
    }

    /** With what every service has, for tests of a part that may have several beside it. */
    public PostgresDatabase migratePlatform() {
        return migratePlatform("latest");
    }

    /**
     * As an earlier release of the platform left it.
     *
     * @param last the number of its last migration
     */
    public PostgresDatabase migratePlatform(String last) {
        return migrate(last, "db/platform");
    }

    private PostgresDatabase migrate(String last, String... locations) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations(locations)
                .target(last)
                .load()
                .migrate();
        return this;
    }

    /** Another one on the same server, new and empty. */
    PostgresDatabase create(String name) {
        return create(this, name, "create database " + name);
    }

    /** Another one on the same server, with what this one has; nobody may be using this one. */
    PostgresDatabase copy(String name) {
        String copied = url.substring(url.lastIndexOf('/') + 1);
        return create(
                at("postgres"), name, "create database %s template %s".formatted(name, copied));
    }

    private PostgresDatabase create(PostgresDatabase by, String name, String sql) {
        try (Connection connection = by.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException("could not create database " + name, refused);
        }
        return at(name);
    }

    private PostgresDatabase at(String name) {
        return new PostgresDatabase(url.replaceFirst("[^/]*$", name), user, password);
    }
}
