package org.essaim.testkit;

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
}
