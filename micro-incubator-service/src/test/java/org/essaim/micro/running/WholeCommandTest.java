package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Night;
import org.essaim.testkit.Pairs;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;

/** The benchmark does what it measures, however fast; how much is asked for it is held. */
@Night
class WholeCommandTest {

    private static final String MEASURED = "initiative.usage-measured";

    @Test
    void a_measure_is_read_decided_and_written_in_one_statement_each() {
        try (WholeCommand command = new WholeCommand(PostgresServer.migratedDatabase(), 2, 10)) {
            Pairs pairs = command.measured(0);

            assertThat(command.table(pairs)).contains("ratio");
            assertThat(command.rows("domain_event", MEASURED)).isEqualTo(20);
            assertThat(command.rows("floor_event", MEASURED)).isEqualTo(20);
            assertThat(command.statementsOfMeasure()).containsExactly("select", "insert", "commit");
            assertThat(command.statementsOfExpense())
                    .containsExactly("select", "insert", "insert", "commit");
        }
    }
}
