package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Night
class LongMigrationTest {

    @Test
    void a_migration_takes_longer_than_a_transaction_of_the_service_may() {
        try (ConfigurableApplicationContext service =
                RunningService.start(
                        PostgresServer.freshDatabase(),
                        "spring.flyway.locations=classpath:db/platform,classpath:db/service,"
                                + "classpath:db/slow",
                        "spring.datasource.hikari.connection-init-sql="
                                + "set transaction_timeout = '1s'")) {
            JdbcClient jdbc = service.getBean(JdbcClient.class);

            assertThat(limit(jdbc)).isEqualTo("1s");
            assertThat(
                            jdbc.sql(
                                            """
                                            select success from flyway_schema_history
                                             where version = '900'
                                            """)
                                    .query(Boolean.class)
                                    .single())
                    .isTrue();
            assertThat(service.getBean(Flyway.class).getConfiguration().getLockRetryCount())
                    .as("a second process waits for it without end")
                    .isEqualTo(-1);
        }
    }

    private static String limit(JdbcClient jdbc) {
        return jdbc.sql("select current_setting('transaction_timeout')")
                .query(String.class)
                .single();
    }
}
