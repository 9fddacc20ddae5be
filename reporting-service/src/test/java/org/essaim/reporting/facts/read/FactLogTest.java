package org.essaim.reporting.facts.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testkit.Texts.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@Gate
class FactLogTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);

    private final DataSource source = ProjectionDatabase.freshSource();
    private final FactTable facts = new FactTable(JdbcClient.create(source));

    private static void take(Connection in, String stream) {
        new FactLog(JdbcClient.create(new SingleConnectionDataSource(in, true)))
                .on(
                        new DivisionAdmitted(
                                new DivisionId(stream), 50, reference("a survey"), null, DAY, null),
                        stream,
                        1L,
                        "2021-01-01T10:00:00Z");
    }

    @Test
    void no_fact_appears_behind_a_head_that_somebody_has_counted_up_to() throws SQLException {
        try (Connection slow = source.getConnection();
                Connection fast = source.getConnection()) {
            slow.setAutoCommit(false);
            take(slow, "slow");
            fast.createStatement().execute("set lock_timeout = '200ms'");
            assertThatThrownBy(() -> take(fast, "fast")).hasMessageContaining("lock timeout");
            assertThat(facts.head().seq()).isZero();

            slow.commit();
            take(fast, "fast");
            assertThat(facts.head().seq()).isEqualTo(2);
        }
    }

    /** What is kept beside the facts would not follow, see decision 0128. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update recorded_fact set division = 'other'",
                "delete from recorded_fact where stream = 'many'"
            })
    void the_database_refuses_to_change_a_fact(String change) throws SQLException {
        try (Connection connection = source.getConnection()) {
            take(connection, "one");
            assertThatThrownBy(() -> connection.createStatement().execute(change))
                    .hasMessageContaining("facts are added and never changed")
                    .hasMessageContaining("truncate recorded_fact");
            connection.createStatement().execute("truncate recorded_fact");
            assertThat(facts.head().seq()).isZero();
        }
    }
}
