package org.essaim.system;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.flywaydb.core.Flyway;

/** A database for each division, migrated once and copied, and what its server says of all. */
final class HostedDatabases implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("essaim.root"));

    private final PostgresDatabase migrated = migrated();
    private final Map<String, PostgresDatabase> copies = new HashMap<>();

    /** Opened while there are connections left. */
    private final Connection administrator = administrator();

    void copyFor(String division) {
        String original = migrated.url().substring(migrated.url().lastIndexOf('/') + 1);
        try (Statement statement = administrator.createStatement()) {
            statement.execute(
                    "create database hosted_%s template %s strategy file_copy"
                            .formatted(division, original));
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
        copies.put(
                division,
                new PostgresDatabase(
                        migrated.url().replace("/" + original, "/hosted_" + division),
                        migrated.user(),
                        migrated.password()));
    }

    PostgresDatabase of(String division) {
        return copies.get(division);
    }

    long transactions() {
        return number(
                "select sum(xact_commit + xact_rollback) from pg_stat_database where datname like"
                        + " 'hosted%'");
    }

    /** As many as were opened since the server started. */
    long sessions() {
        return number("select sum(sessions) from pg_stat_database where datname like 'hosted%'");
    }

    long connections() {
        return number("select count(*) from pg_stat_activity where datname like 'hosted%'");
    }

    /** Of the server with all its sessions; it has to be on this machine. */
    double mebibytesOfServer() {
        long server = parent(number("select pg_backend_pid()"));
        return ProcessHandle.of(server).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToDouble(each -> ProcessCost.mebibytes(each.pid()))
                .sum();
    }

    private static long parent(long pid) {
        return ProcessHandle.of(pid).flatMap(ProcessHandle::parent).orElseThrow().pid();
    }

    private long number(String sql) {
        try (Statement statement = administrator.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    @Override
    public void close() {
        try {
            administrator.close();
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    /** Of nobody yet. */
    private static PostgresDatabase migrated() {
        PostgresDatabase database = PostgresServer.freshDatabase();
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations(
                        locations("micro-incubator-service", "service"),
                        locations("platform/event-store", "platform"),
                        locations("platform/stream", "platform"),
                        locations("platform/service-runtime", "platform"),
                        locations("platform/web", "platform"),
                        locations("platform/pages", "platform"),
                        locations("platform/portfolio", "platform"))
                .load()
                .migrate();
        return database;
    }

    private static String locations(String module, String folder) {
        return "filesystem:" + ROOT.resolve(module).resolve("src/main/resources/db/" + folder);
    }

    private static Connection administrator() {
        try {
            return PostgresServer.freshDatabase().dataSource().getConnection();
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }
}
