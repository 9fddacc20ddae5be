package org.essaim.federation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.servers.Ports;
import org.essaim.stream.relay.Relay;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a processor writes of itself, of which others know by a lock that its node is there. */
@Night
class ClaimsAtRestTest {

    private static final Duration WATCHED = Duration.ofSeconds(10);

    private final PostgresDatabase database = PostgresServer.platformDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final ConfigurableApplicationContext service =
            RunningService.start(
                    database,
                    "essaim.kafka.bootstrap-servers=127.0.0.1:" + Ports.free(),
                    "essaim.signing.key-file=" + SigningKeyFile.fresh().path());

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void is_nothing_while_nothing_happens_and_once_how_far_it_has_skipped_what_has_happened()
            throws SQLException {
        try (Connection _ = anotherNode()) {
            atRest(false);
            String before = stored();

            note();

            assertThat(written()).hasSize(2);
            assertThat(stored()).isNotEqualTo(before);
            assertThat(written()).hasSize(1);
        }
    }

    @Test
    void is_nothing_soon_after_something_has_happened_either_where_no_other_node_is() {
        atRest(true);
        String before = stored();

        note();

        assertThat(written()).hasSize(1);
        assertThat(stored()).isEqualTo(before);
    }

    private void atRest(boolean alone) {
        Relay relay = service.getBean(Relay.class);
        Eventually.holds("it leads", () -> relay.leads() && relay.isAlone() == alone);
        Eventually.holds("nothing is written", () -> written().size() == 1);
    }

    private void note() {
        service.getBean(CommandGateway.class).sendAndWait(new NotingService.Note(new UUID(0, 1)));
    }

    /** The lock that every node shares, as its relay takes it. */
    private Connection anotherNode() throws SQLException {
        Connection session = database.dataSource().getConnection();
        try (Statement statement = session.createStatement()) {
            statement.execute("select pg_advisory_lock_shared(1702064994, 0)");
        }
        return session;
    }

    /** When it wrote of itself, as it was and as it became while it was watched. */
    private Set<String> written() {
        Set<String> times = new LinkedHashSet<>();
        Instant end = Instant.now().plus(WATCHED);
        while (Instant.now().isBefore(end)) {
            times.add(of("claimed_at"));
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return times;
    }

    private String stored() {
        return of("encode(token, 'escape')");
    }

    /** Of the processor that nothing of what is noted here concerns. */
    private String of(String column) {
        return jdbc.queryForObject(
                "select " + column + " from token_entry where processor_name = ?",
                String.class,
                ConsumptionProgress.RECEPTION);
    }
}
