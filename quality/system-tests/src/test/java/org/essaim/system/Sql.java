package org.essaim.system;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;

/** What an administrator does to a division's database. */
final class Sql {

    private static final String SESSIONS =
            "select pg_terminate_backend(pid) from pg_stat_activity where %s = '%s'";

    private Sql() {}

    static void execute(PostgresDatabase database, String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    static long number(PostgresDatabase database, String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** As it is now, on the server that all tests share. Nobody works on it meanwhile. */
    static PostgresDatabase copy(PostgresDatabase original) {
        PostgresDatabase administrators = PostgresServer.freshDatabase();
        String name = name(original);
        String copy = name + "_" + UUID.randomUUID().toString().substring(0, 8);
        execute(administrators, SESSIONS.formatted("datname", name));
        execute(administrators, "create database %s template %s".formatted(copy, name));
        return new PostgresDatabase(
                original.url().replace("/" + name, "/" + copy),
                original.user(),
                original.password());
    }

    /** Of a role of its own, which may log in nowhere else. */
    static PostgresDatabase createFor(String role, PostgresDatabase administrators) {
        execute(administrators, "create role %s login password '%s'".formatted(role, role));
        return createOf(role, role, administrators);
    }

    /** Of that role. */
    static PostgresDatabase createOf(String role, String name, PostgresDatabase administrators) {
        execute(administrators, "create database %s owner %s".formatted(name, role));
        return new PostgresDatabase(administrators.url().replaceFirst("[^/]*$", name), role, role);
    }

    /** The role has no connection any more, and gets none. */
    static void starve(String role, PostgresDatabase administrators) {
        execute(administrators, "alter role %s connection limit 0".formatted(role));
        execute(administrators, SESSIONS.formatted("usename", role));
    }

    static void feed(String role, PostgresDatabase administrators) {
        execute(administrators, "alter role %s connection limit -1".formatted(role));
    }

    /** The server process that holds the lock of whoever sends this stream, or 0. */
    static long leaderOf(String stream, PostgresDatabase database) {
        return number(
                database,
                """
                select coalesce(max(l.pid), 0)
                  from pg_locks l join pg_database d on d.oid = l.database
                 where l.locktype = 'advisory' and l.granted and d.datname = current_database()
                   and ((l.classid::bigint << 32) | l.objid::bigint)
                       = hashtextextended('essaim.relay.%s', 0)
                """
                        .formatted(stream));
    }

    private static String name(PostgresDatabase database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }
}
