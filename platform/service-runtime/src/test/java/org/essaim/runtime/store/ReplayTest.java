package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.essaim.runtime.store.MinimalService.Count;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Gate
class ReplayTest {

    private final PostgresDatabase database = PostgresServer.migratedDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

    @Test
    void a_projection_is_made_again_from_the_first_event_and_poison_still_waits_in_order() {
        try (ConfigurableApplicationContext service = RunningService.start(database)) {
            for (int i = 0; i < 20; i++) {
                count(service, "healthy", 1);
            }
            count(service, "poisoned", 1);
            count(service, "poisoned", 5000);
            Processors processors = service.getBean(Processors.class);
            awaitCaughtUp(processors);

            StreamingEventProcessor totals = totals(service);
            totals.shutDown();
            jdbc.sql("truncate total").update();
            totals.resetTokens();
            assertThat(caughtUp(processors, "totals")).isFalse();
            assertThat(processors.isReplaying("totals")).isTrue();
            totals.start();
            awaitCaughtUp(processors);
            Eventually.holds("the past is over", () -> !processors.isReplaying("totals"));

            assertThat(total("healthy")).isEqualTo(20);
            assertThat(processors.deadLetterSubjects("totals")).containsExactly("poisoned");
            assertThat(processors.retry("totals", "poisoned")).isEqualTo(1);
            assertThat(total("poisoned")).isEqualTo(1);
        }
    }

    private static void count(ConfigurableApplicationContext service, String counter, int by) {
        service.getBean(CommandGateway.class).sendAndWait(new Count(counter, by));
    }

    private static StreamingEventProcessor totals(ConfigurableApplicationContext service) {
        return service.getBean(Configuration.class)
                .eventProcessingConfiguration()
                .<StreamingEventProcessor>eventProcessor("totals")
                .orElseThrow();
    }

    private static boolean caughtUp(Processors processors, String name) {
        return processors.states().stream()
                .filter(processor -> processor.name().equals(name))
                .findFirst()
                .orElseThrow()
                .caughtUp();
    }

    private static void awaitCaughtUp(Processors processors) {
        Eventually.holds(
                "every processor has caught up",
                () -> processors.states().stream().allMatch(ProcessorState::caughtUp));
    }

    private int total(String counter) {
        return jdbc.sql("select coalesce(sum(sum), 0) from total where counter = ?")
                .param(counter)
                .query(Integer.class)
                .single();
    }
}
