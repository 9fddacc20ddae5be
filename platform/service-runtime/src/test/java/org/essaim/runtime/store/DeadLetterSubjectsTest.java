package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.essaim.runtime.store.MinimalService.Count;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a node knows of the dead letters of a processor whose claim it has. */
@Gate
class DeadLetterSubjectsTest {

    private final ConfigurableApplicationContext service =
            RunningService.start(PostgresServer.migratedDatabase());
    private final JdbcClient jdbc = service.getBean(JdbcClient.class);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void are_none_as_long_as_it_has_added_none_without_asking() {
        count();
        Eventually.passes(() -> assertThat(total()).isOne());

        jdbc.sql("alter table dead_letter_event rename to away").update();
        try {
            count();
            Eventually.passes(() -> assertThat(total()).isEqualTo(2));
        } finally {
            jdbc.sql("alter table away rename to dead_letter_event").update();
        }
    }

    @Test
    @Fault(8)
    void are_those_of_another_node_too_that_had_the_claim_meanwhile() {
        count();
        Eventually.passes(() -> assertThat(total()).isOne());
        StreamingEventProcessor totals = totals();
        totals.shutDown();
        jdbc.sql(
                        """
                        insert into dead_letter_event (processor, subject, event_id, reason)
                        select 'totals', aggregate_id, event_id, 'seen there' from domain_event
                        """)
                .update();
        totals.start();

        count();

        Eventually.passes(() -> assertThat(waiting()).isEqualTo(2));
        assertThat(total()).isOne();
    }

    private StreamingEventProcessor totals() {
        return service.getBean(Configuration.class)
                .eventProcessingConfiguration()
                .eventProcessor("totals", StreamingEventProcessor.class)
                .orElseThrow();
    }

    private void count() {
        service.getBean(CommandGateway.class).sendAndWait(new Count("counter", 1));
    }

    private int total() {
        return jdbc.sql("select coalesce(sum(sum), 0) from total").query(Integer.class).single();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from dead_letter_event").query(Integer.class).single();
    }
}
