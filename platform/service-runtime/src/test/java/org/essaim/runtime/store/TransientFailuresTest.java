package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.UncategorizedSQLException;

class TransientFailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57P01", "25P04"})
    void what_the_database_says_about_the_moment_is_no_fault_of_the_event(String state) {
        assertThat(TransientFailures.isTransient(failure(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22001", "42P01", "25P02", "55000"})
    void what_it_would_say_again_is(String state) {
        assertThat(TransientFailures.isTransient(failure(state))).isFalse();
    }

    @Test
    void a_conflict_passes_however_deep_it_is_wrapped() {
        assertThat(
                        TransientFailures.isTransient(
                                new CommandExecutionException(
                                        "command", new ConcurrencyException("second"))))
                .isTrue();
        assertThat(TransientFailures.isTransient(new IllegalStateException("always"))).isFalse();
    }

    private static Exception failure(String state) {
        return new UncategorizedSQLException("task", "sql", new SQLException("reason", state));
    }
}
