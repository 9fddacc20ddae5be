package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.runtime.store.MinimalService.Count;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes of one service on one database, and one process after another. */
@Gate
class TwoNodesTest {

    private final PostgresDatabase database = PostgresServer.migratedDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

    @Test
    void each_event_is_handled_once_whichever_node_wrote_it_and_the_other_takes_over() {
        ConfigurableApplicationContext one = node("one");
        ConfigurableApplicationContext two = node("two");
        try {
            for (int i = 0; i < 50; i++) {
                count(one, "from one");
                count(two, "from two");
            }
            awaitTotal(100);
            assertThat(owner()).isIn("one", "two");

            (owner().equals("one") ? one : two).close();
            ConfigurableApplicationContext left = one.isActive() ? one : two;
            for (int i = 0; i < 50; i++) {
                count(left, "from who is left");
            }
            awaitTotal(150);
        } finally {
            one.close();
            two.close();
        }
    }

    @Test
    void a_restarted_node_goes_on_where_it_was_and_handles_nothing_twice() {
        ConfigurableApplicationContext before = node("one");
        count(before, "counter");
        count(before, "counter");
        awaitTotal(2);
        before.close();

        ConfigurableApplicationContext after = node("one");
        try {
            count(after, "counter");
            awaitTotal(3);
        } finally {
            after.close();
        }
        assertThat(total()).isEqualTo(3);
    }

    private ConfigurableApplicationContext node(String id) {
        return RunningService.start(database, "essaim.node-id=" + id);
    }

    private static void count(ConfigurableApplicationContext node, String counter) {
        node.getBean(CommandGateway.class).sendAndWait(new Count(counter, 1));
    }

    private void awaitTotal(int expected) {
        Eventually.holds("a total of " + expected, () -> total() >= expected);
        assertThat(total()).isEqualTo(expected);
    }

    private int total() {
        return jdbc.sql("select coalesce(sum(sum), 0) from total").query(Integer.class).single();
    }

    private String owner() {
        return jdbc.sql("select owner from token_entry where processor_name = 'totals'")
                .query(String.class)
                .single();
    }
}
