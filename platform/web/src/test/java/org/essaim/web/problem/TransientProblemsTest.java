package org.essaim.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;

class TransientProblemsTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53100", "53300", "57P01", "57P03"})
    void a_database_that_cannot_be_asked_or_has_no_room_is_of_the_moment(String state) {
        assertThat(TransientProblems.isIn(wrapped(new SQLException("reason", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001", "XX000"})
    void what_it_would_say_again_is_a_fault_of_ours(String state) {
        assertThat(TransientProblems.isIn(wrapped(new SQLException("reason", state)))).isFalse();
    }

    @Test
    void a_connection_that_cannot_be_had_is_of_the_moment() {
        assertThat(TransientProblems.isIn(new CannotGetJdbcConnectionException("none left")))
                .isTrue();
        assertThat(TransientProblems.isIn(wrapped(new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(TransientProblems.isIn(new IllegalStateException("always"))).isFalse();
    }

    private static Exception wrapped(SQLException sql) {
        return new IllegalStateException(new UncategorizedSQLException("task", "sql", sql));
    }
}
