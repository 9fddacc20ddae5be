package org.essaim.local.federation;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.essaim.local.CannotRunException;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.Secret;
import org.essaim.servers.LocalPostgres;
import org.essaim.servers.PrivateFile;

/** One database and one user for each service; passwords are new in every run. */
public record Databases(LocalPostgres server, Path secrets) {

    /**
     * The service's database, created where it does not exist, with a new password. Others cannot
     * connect to it.
     *
     * @param service a slug: at most 63 lower-case letters, digits, hyphens
     */
    public DatabaseLogin prepare(String service) {
        String name = service.replace('-', '_');
        String password = Secret.random();
        try (Connection connection = server.connect("postgres");
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
            PrivateFile.write(secrets.resolve(name + ".password"), password);
        } catch (SQLException fault) {
            throw new CannotRunException(
                    "no database for " + service + ": " + fault.getMessage(), fault);
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(secrets, fault);
        }
        return new DatabaseLogin(server.url(name), name, password);
    }

    private static boolean exists(Statement statement, String where, String name)
            throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select 1 from %s = '%s'".formatted(where, name))) {
            return row.next();
        }
    }
}
