package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.runtime.rebuild.RebuildProgress;
import org.essaim.runtime.rebuild.Rebuilds;
import org.essaim.runtime.store.MinimalService.Count;
import org.essaim.runtime.store.MinimalService.Echo;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projection is rebuilt beside the one that answers. */
@Gate
class RebuildTest {

    private final PostgresDatabase database = PostgresServer.migratedDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

    @Test
    void it_is_made_from_all_events_but_the_dead_letters_and_these_still_wait() {
        try (ConfigurableApplicationContext service = RunningService.start(database)) {
            for (int i = 0; i < 600; i++) {
                count(service, "c" + i % 7, 1);
            }
            count(service, "poisoned", 1);
            count(service, "poisoned", 5000);
            count(service, "poisoned", 1);
            caughtUp(service);
            jdbc.sql("update total set sum = sum + 1").update();

            RebuildProgress progress = rebuilt(service);

            assertThat(progress.state()).as(progress.reason()).isEqualTo("DONE");
            assertThat(progress.handled()).isEqualTo(603);
            assertThat(total("c0")).isEqualTo(86);
            assertThat(total("poisoned")).isEqualTo(1);
            assertThat(service.getBean(Processors.class).deadLetterSubjects("totals"))
                    .containsExactly("poisoned");
            count(service, "c0", 1);
            caughtUp(service);
            assertThat(total("c0")).isEqualTo(87);
            assertThat(schemas()).isZero();
        }
    }

    @Test
    void what_its_handlers_asked_for_once_is_not_asked_for_again() {
        try (ConfigurableApplicationContext service = RunningService.start(database)) {
            count(service, Echo.ECHOED, 3);
            count(service, Echo.ECHOED, 4);
            caughtUp(service);
            assertThat(total(Echo.ECHO)).isEqualTo(7);
            jdbc.sql("delete from total").update();

            RebuildProgress progress = rebuilt(service);

            assertThat(progress.state()).as(progress.reason()).isEqualTo("DONE");
            assertThat(progress.handled()).isEqualTo(4);
            caughtUp(service);
            assertThat(total(Echo.ECHOED)).isEqualTo(7);
            assertThat(total(Echo.ECHO)).isEqualTo(7);
            assertThat(events()).isEqualTo(4);
        }
    }

    @Test
    void a_table_that_it_does_not_name_is_never_written_and_all_stays_as_it_was() {
        try (ConfigurableApplicationContext service =
                RunningService.start(database, "test.tables=")) {
            count(service, "healthy", 3);
            caughtUp(service);

            RebuildProgress progress = rebuilt(service);

            assertThat(progress.state()).isEqualTo("FAILED");
            assertThat(progress.reason()).contains("totals writes public.total");
            assertThat(total("healthy")).isEqualTo(3);
        }
    }

    private static RebuildProgress rebuilt(ConfigurableApplicationContext service) {
        Rebuilds rebuilds = service.getBean(Rebuilds.class);
        assertThat(rebuilds.start("totals")).isPresent();
        assertThat(rebuilds.start("nothing")).isEmpty();
        Eventually.holds(
                "it has ended",
                () -> !rebuilds.progress("totals").orElseThrow().state().equals("RUNNING"));
        return rebuilds.progress("totals").orElseThrow();
    }

    private static void count(ConfigurableApplicationContext service, String counter, int by) {
        service.getBean(CommandGateway.class).sendAndWait(new Count(counter, by));
    }

    private static void caughtUp(ConfigurableApplicationContext service) {
        Eventually.holds(
                "every processor has caught up",
                () ->
                        service.getBean(Processors.class).states().stream()
                                .allMatch(ProcessorState::caughtUp));
    }

    private int total(String counter) {
        return jdbc.sql("select coalesce(sum(sum), 0) from total where counter = ?")
                .param(counter)
                .query(Integer.class)
                .single();
    }

    private int events() {
        return jdbc.sql("select count(*) from domain_event").query(Integer.class).single();
    }

    private int schemas() {
        return jdbc.sql("select count(*) from pg_namespace where nspname ~ '^(rebuild_|old)'")
                .query(Integer.class)
                .single();
    }
}
