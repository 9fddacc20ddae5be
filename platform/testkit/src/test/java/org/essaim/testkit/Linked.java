package org.essaim.testkit;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Links people of the shared issuer to ids that are called as they are, as an operator does who
 * moves people in: what tests say of ada can then be read. Whoever is not linked is minted an id.
 */
public final class Linked {

    private static final String LINK =
            "insert into person (id, issuer, subject) values (?, ?, ?) on conflict do nothing";

    private Linked() {}

    /** Once more changes nothing. */
    public static void to(DataSource database, String... people) {
        try (Connection connection = database.getConnection();
                PreparedStatement link = connection.prepareStatement(LINK)) {
            for (String person : people) {
                link.setString(1, person);
                link.setString(2, TestIssuer.shared().issuer());
                link.setString(3, person);
                link.addBatch();
            }
            link.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
