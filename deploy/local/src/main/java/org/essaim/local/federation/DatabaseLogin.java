package org.essaim.local.federation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * What a service needs to reach its own database.
 *
 * @param url without a password
 */
public record DatabaseLogin(String url, String user, String password) {

    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return "DatabaseLogin[" + url + ", " + user + "]";
    }
}
