package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.runtime.store.MinimalService.Count;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With a poll of ten minutes, whatever arrives was announced and not found by chance. */
@Gate
class WakeUpTest {

    private static final int ROUNDS = 30;

    @Test
    void what_is_committed_here_is_projected_at_once() {
        try (ConfigurableApplicationContext service =
                RunningService.start(PostgresServer.migratedDatabase(), "essaim.store.poll=10m")) {
            CommandGateway commands = service.getBean(CommandGateway.class);
            JdbcClient jdbc = service.getBean(JdbcClient.class);
            long[] micros = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                int expected = round + 1;
                commands.sendAndWait(new Count("counter", 1));
                long committed = System.nanoTime();
                Eventually.holds(
                        "projection", Duration.ofSeconds(5), () -> total(jdbc) == expected);
                micros[round] = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - committed);
            }
            Arrays.sort(micros);
            LoggerFactory.getLogger(getClass())
                    .info("commit to projection: median {} µs", micros[ROUNDS / 2]);
            // Half a second is what Axon waits where a stream cannot call back.
            assertThat(micros[ROUNDS / 2]).isLessThan(250_000);
        }
    }

    private static int total(JdbcClient jdbc) {
        return jdbc.sql("select coalesce(sum(sum), 0) from total").query(Integer.class).single();
    }
}
