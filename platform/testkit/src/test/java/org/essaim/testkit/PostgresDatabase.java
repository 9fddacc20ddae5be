package org.essaim.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a test's own database is; {@code dataSource()} opens a new connection each time. */
public record PostgresDatabase(String url, String user, String password) {

    /** Unpooled: what a test leaves open is seen by nobody else. */
    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    /** Another one on the same server, new and empty. */
    PostgresDatabase create(String name) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("could not create database " + name, refused);
        }
        return new PostgresDatabase(url.replaceFirst("[^/]*$", name), user, password);
    }
}
