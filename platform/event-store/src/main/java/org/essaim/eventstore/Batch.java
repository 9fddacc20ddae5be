package org.essaim.eventstore;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;

/** A batch of rows, written as a lambda. */
@FunctionalInterface
interface Batch {

    void bind(PreparedStatement row, int index) throws SQLException;

    static BatchPreparedStatementSetter of(int size, Batch rows) {
        return new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement row, int index) throws SQLException {
                rows.bind(row, index);
            }

            @Override
            public int getBatchSize() {
                return size;
            }
        };
    }
}
