package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A release on the database of another one. The platform's migrations have lower numbers than a
 * service's, so that a new one of them is always older than what was applied last.
 */
@Gate
class OlderDatabaseTest {

    /** The last migration of the platform in the release before; this module lacks the stream's. */
    private static final String BEFORE = "25?";

    private final PostgresDatabase database = PostgresServer.freshDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());

    @Test
    void a_database_of_the_release_before_is_brought_up_with_what_it_holds() {
        migrations("db/platform").target(BEFORE).load().migrate();
        migrations("db/service").ignoreMigrationPatterns("*:missing").load().migrate();
        deadLetterOfTheReleaseBefore();

        try (ConfigurableApplicationContext service = RunningService.start(database)) {
            assertThat(service.getBean(Processors.class).deadLetters())
                    .containsExactly(
                            new DeadLetterSequence("elsewhere", "subject", "it failed", 1));
        }
    }

    @Test
    void a_database_that_a_newer_release_has_migrated_is_still_served() {
        RunningService.start(database).close();
        jdbc.update(
                """
                insert into flyway_schema_history
                select max(installed_rank) + 1, '98', 'of a newer release', 'SQL',
                       'V98__newer.sql', 1, 'test', now(), 1, true
                from flyway_schema_history
                """);

        try (ConfigurableApplicationContext again = RunningService.start(database)) {
            assertThat(again.isRunning()).isTrue();
        }
    }

    private FluentConfiguration migrations(String folder) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:" + folder);
    }

    /** Word for word; no processor of the service has this name, so that none handles it. */
    private void deadLetterOfTheReleaseBefore() {
        jdbc.update(
                """
                insert into domain_event
                  (epoch, transaction_id, event_id, aggregate_id, sequence_number, type, payload,
                   metadata, recorded_at)
                values (1, 1, gen_random_uuid(), 'subject', 0, 'counter.counted', '{}', '{}', now())
                """);
        jdbc.update(
                """
                insert into parked_event (processor, subject, event_id, reason, attempts)
                select 'elsewhere', 'subject', event_id, 'it failed', 1 from domain_event
                """);
    }
}
