package org.essaim.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.essaim.local.CannotRunException;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.Secret;

/** The databases of a running PostgreSQL: one and a user for each service, new passwords a run. */
public final class Databases {

    private final int port;
    private final String superuserPassword;
    private final Path secrets;

    Databases(int port, String superuserPassword, Path secrets) {
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.secrets = secrets;
    }

    /**
     * What a service needs to reach its own database, and nothing else.
     *
     * @param url without a password
     */
    public record Login(String url, String user, String password) {

        public Connection open() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        public String toString() {
            return "Login[" + url + ", " + user + "]";
        }
    }

    /**
     * The service's database, created where it does not exist, under a new password. Others cannot
     * connect to it.
     *
     * @param service a slug: at most 63 lower-case letters, digits, hyphens
     */
    public Login prepare(String service) {
        String name = service.replace('-', '_');
        String password = Secret.random();
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            if (exists(statement, "pg_roles where rolname", name)) {
                statement.execute("alter role %s password '%s'".formatted(name, password));
            } else {
                statement.execute("create role %s login password '%s'".formatted(name, password));
            }
            if (!exists(statement, "pg_database where datname", name)) {
                statement.execute("create database %s owner %s".formatted(name, name));
                statement.execute("revoke connect on database %s from public".formatted(name));
            }
            Files.createDirectories(secrets);
            Secret.write(secrets.resolve(name + ".password"), password);
        } catch (SQLException fault) {
            throw new CannotRunException(
                    "no database for " + service + ": " + fault.getMessage(), fault);
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(secrets, fault);
        }
        return new Login(url(name), name, password);
    }

    void awaitAnswer(Duration limit, BooleanSupplier alive, Path log) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline && alive.getAsBoolean()) {
            try (Connection connection = superuser()) {
                if (connection.isValid(2)) {
                    return;
                }
            } catch (SQLException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
        String words = Files.exists(log) ? Files.readString(log) : "";
        throw new CannotRunException(
                DiskSpace.isNoSpace(words)
                        ? "no space for PostgreSQL: the disk of " + log + " is full"
                        : "PostgreSQL did not come up; see " + log);
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(url("postgres"), "postgres", superuserPassword);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static boolean exists(Statement statement, String where, String name)
            throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select 1 from %s = '%s'".formatted(where, name))) {
            return row.next();
        }
    }
}
