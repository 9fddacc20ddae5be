package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A release on the database of another one. The platform's migrations have lower numbers than a
 * service's, so that a new one of them is always older than what was applied last.
 */
class OlderDatabaseTest {

    private static final String TRACE =
            "select count(*) from information_schema.columns"
                    + " where table_name = 'journal' and column_name = 'trace'";

    @Test
    void a_database_from_before_the_last_migration_of_the_platform_is_brought_up() {
        PostgresDatabase database = PostgresServer.freshDatabase();
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        RunningService.start(database).close();
        assertThat(columns(jdbc)).isOne();
        jdbc.execute("alter table journal drop column trace");
        jdbc.execute("alter table parked_message drop column trace");
        jdbc.update("delete from flyway_schema_history where version = '25'");

        try (ConfigurableApplicationContext again = RunningService.start(database)) {
            assertThat(again.isRunning()).isTrue();
            assertThat(columns(jdbc)).isOne();
        }
    }

    @Test
    void a_database_that_a_newer_release_has_migrated_is_still_served() {
        PostgresDatabase database = PostgresServer.freshDatabase();
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
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

    private static int columns(JdbcTemplate jdbc) {
        return jdbc.queryForObject(TRACE, Integer.class);
    }
}
