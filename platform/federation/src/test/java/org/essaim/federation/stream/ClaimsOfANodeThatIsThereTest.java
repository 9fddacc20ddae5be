package org.essaim.federation.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.essaim.servers.Ports;
import org.essaim.stream.relay.Relay;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes of one service; the claims are of a processor that neither of them has. */
@Gate
@TestMethodOrder(MethodOrderer.MethodName.class)
class ClaimsOfANodeThatIsThereTest {

    private static final String RECEPTION = ConsumptionProgress.RECEPTION;
    private static final String LONG_AGO = "2000-01-01T00:00:00Z";

    private static final PostgresDatabase DATABASE = PostgresServer.platformDatabase();
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE.dataSource());

    /** Those of the test before go on, unless it has closed the first. */
    @BeforeEach
    void start() {
        if (one != null && !one.isActive()) {
            two.close();
        }
        if (one == null || !one.isActive()) {
            one = node("one");
            Relay relay = one.getBean(Relay.class);
            Eventually.holds("one leads", relay::leads);
            two = node("two");
        }
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    @Test
    void stand_though_they_are_not_renewed_until_it_is_gone() {
        claim("at-rest", "one", LONG_AGO);
        assertThat(claimable("at-rest")).isEmpty();

        one.close();

        Eventually.passes(() -> assertThat(claimable("at-rest")).hasSize(1));
    }

    @Test
    void end_where_it_is_not_there_and_renewed_them_long_ago() {
        claim("left", "nobody", LONG_AGO);
        claim("renewed", "nobody", Instant.now().toString());

        assertThat(claimable("left")).hasSize(1);
        assertThat(claimable("renewed")).isEmpty();
    }

    @Test
    @Night
    void a_node_knows_that_it_is_alone_only_where_it_is() {
        Relay relay = one.getBean(Relay.class);
        two.close();
        Eventually.holds("one is alone", relay::isAlone);

        two = node("two");

        Eventually.holds("one sees two", () -> !relay.isAlone());
        assertThat(two.getBean(Relay.class).isAlone()).isFalse();
    }

    @Test
    @Night
    void are_asked_for_again_by_whoever_has_none_and_not_by_whoever_has_them() {
        Eventually.holds("one has it", () -> has(one));
        jdbc.execute("alter table token_entry rename to away");
        try {
            assertThat(one.getBean(TokenStore.class).fetchAvailableSegments(RECEPTION)).isEmpty();
            assertThatThrownBy(() -> claimable(RECEPTION)).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.execute("alter table away rename to token_entry");
        }
        assertThat(has(two)).isFalse();

        one.close();

        Eventually.holds("two has it", () -> has(two));
    }

    private static boolean has(ConfigurableApplicationContext node) {
        return node.getBean(Configuration.class)
                .eventProcessingConfiguration()
                .eventProcessor(RECEPTION, StreamingEventProcessor.class)
                .filter(processor -> !processor.processingStatus().isEmpty())
                .isPresent();
    }

    private static ConfigurableApplicationContext node(String id) {
        return RunningService.start(
                DATABASE,
                "essaim.node-id=" + id,
                "essaim.kafka.bootstrap-servers=127.0.0.1:" + Ports.free(),
                "essaim.signing.key-file=" + SigningKeyFile.fresh().path());
    }

    private void claim(String processor, String owner, String at) {
        jdbc.update(
                "insert into token_entry (processor_name, segment, owner, claimed_at)"
                        + " values (?, 0, ?, ?)",
                processor,
                owner,
                at);
    }

    private List<Segment> claimable(String processor) {
        return two.getBean(TokenStore.class).fetchAvailableSegments(processor);
    }
}
