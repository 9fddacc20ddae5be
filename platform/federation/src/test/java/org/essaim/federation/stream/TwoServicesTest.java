package org.essaim.federation.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.essaim.federation.stream.NotingService.Noted;
import org.essaim.federation.stream.NotingService.ReceivedNotes;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.access.BrokerUsers;
import org.essaim.stream.access.SenderLimits;
import org.essaim.stream.access.StreamRights;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A centre and a division, each with its own database, and a broker between them. */
@Gate
class TwoServicesTest {

    private static final PostgresDatabase DIVISION_DATABASE = PostgresServer.platformDatabase();
    private static final String DIVISION = "division.anct";
    private static final AtomicLong NOTED = new AtomicLong();
    private static final SigningKeyFile CENTRE_KEY = SigningKeyFile.fresh();
    private static final SigningKeyFile DIVISION_KEY = SigningKeyFile.fresh();
    private static KafkaBroker broker;
    private static ConfigurableApplicationContext centre;
    private static ConfigurableApplicationContext division;

    @BeforeAll
    static void start() {
        broker = KafkaBroker.startAnother();
        admit("centre", DIVISION);
        admit(DIVISION, "centre");
        centre = service("centre", DIVISION, PostgresServer.platformDatabase(), CENTRE_KEY);
        centre.getBean(SigningKeys.class)
                .register(DIVISION, new StreamKey(DIVISION_KEY.publicKey()));
        division = service(DIVISION, "centre", DIVISION_DATABASE, DIVISION_KEY);
    }

    @AfterAll
    static void stop() {
        division.close();
        centre.close();
        broker.stop();
    }

    @Test
    @Rule("R64")
    void what_one_publishes_the_other_handles_and_acknowledges_and_reports_that_it_has_caught_up() {
        UUID id = note(division, false);
        long position = division.getBean(PublishedPosition.class).await(Eventually.PATIENCE);

        centre.getBean(ConsumptionProgress.class).await(DIVISION, position, Eventually.PATIENCE);

        assertThat(centre.getBean(ReceivedNotes.class).received)
                .contains(NotingService.message(id));
        Eventually.passes(
                () -> {
                    JsonNode reported = freshness(division);
                    assertThat(reported.at("/journal/head").asLong()).isEqualTo(position);
                    assertThat(reported.at("/journal/sent").asLong()).isEqualTo(position);
                    assertThat(reported.at("/journal/acknowledged").asLong()).isEqualTo(position);
                    assertThat(reported.at("/caughtUp").asBoolean()).isTrue();
                });
        Eventually.passes(
                () -> {
                    JsonNode reported = freshness(centre);
                    assertThat(reported.at("/inbox/0/position").asLong()).isEqualTo(position);
                    assertThat(reported.at("/inbox/0/watermark").asString()).isNotEmpty();
                    assertThat(reported.at("/caughtUp").asBoolean()).isTrue();
                });
    }

    @Test
    void what_is_private_stays_here_and_what_was_received_is_not_published_again() {
        note(division, true);
        UUID published = note(division, false);
        long position = division.getBean(PublishedPosition.class).await(Eventually.PATIENCE);
        centre.getBean(ConsumptionProgress.class).await(DIVISION, position, Eventually.PATIENCE);

        assertThat(centre.getBean(ReceivedNotes.class).received.getLast())
                .isEqualTo(NotingService.message(published));
        assertThat(centre.getBean(PublishedPosition.class).await(Eventually.PATIENCE)).isZero();
    }

    @Test
    void freshness_has_exactly_these_members() {
        JsonNode reported = freshness(division);

        assertThat(names(reported))
                .containsExactly("stream", "processors", "journal", "inbox", "caughtUp");
        assertThat(names(reported.at("/processors/0")))
                .containsExactly("name", "caughtUp", "deadLetters");
        assertThat(names(reported.at("/journal"))).containsExactly("head", "sent", "acknowledged");
        assertThat(names(reported.at("/inbox/0")))
                .containsExactly("stream", "position", "watermark", "deadLetters", "quarantined");
    }

    @Test
    void caught_up_is_not_reported_while_a_committed_event_is_hidden_by_an_older_transaction()
            throws SQLException {
        try (Connection older = DIVISION_DATABASE.dataSource().getConnection();
                Statement statement = older.createStatement()) {
            older.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            note(division, false);

            assertThat(freshness(division).at("/caughtUp").asBoolean()).isFalse();
            PublishedPosition published = division.getBean(PublishedPosition.class);
            assertThatThrownBy(() -> published.await(Duration.ofMillis(300)))
                    .isInstanceOf(NotYetException.class);

            older.rollback();
            published.await(Eventually.PATIENCE);
        }
        Eventually.passes(
                () -> assertThat(freshness(division).at("/caughtUp").asBoolean()).isTrue());
    }

    @Test
    void a_position_that_nobody_has_published_is_not_ingested_yet() {
        ConsumptionProgress progress = centre.getBean(ConsumptionProgress.class);

        assertThatThrownBy(() -> progress.await(DIVISION, 9_999, Duration.ofMillis(100)))
                .isInstanceOf(NotYetException.class)
                .hasMessageContaining("division.anct is ingested up to position 9999");
    }

    @Test
    void one_command_is_followed_by_its_trace_into_the_log_of_whoever_consumes_it() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger receivedNotes = (Logger) LoggerFactory.getLogger(ReceivedNotes.class);
        receivedNotes.addAppender(log);
        UUID id = new UUID(2, NOTED.incrementAndGet());
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        ask(division, id, "00-" + trace + "-00f067aa0ba902b7-01");

        long position = division.getBean(PublishedPosition.class).await(Eventually.PATIENCE);
        centre.getBean(ConsumptionProgress.class).await(DIVISION, position, Eventually.PATIENCE);
        receivedNotes.detachAppender(log);
        assertThat(journalled(position)).startsWith("00-" + trace).doesNotContain("00f067aa0ba9");
        assertThat(log.list)
                .filteredOn(line -> line.getFormattedMessage().equals("received " + id))
                .singleElement()
                .satisfies(
                        line ->
                                assertThat(line.getMDCPropertyMap())
                                        .containsEntry("traceId", trace)
                                        .hasEntrySatisfying(
                                                "spanId", span -> assertThat(span).hasSize(16)));
    }

    @Test
    void what_no_command_asked_for_is_published_without_a_trace() {
        note(division, false);

        long position = division.getBean(PublishedPosition.class).await(Eventually.PATIENCE);
        centre.getBean(ConsumptionProgress.class).await(DIVISION, position, Eventually.PATIENCE);
        assertThat(journalled(position)).isNull();
    }

    private static String journalled(long position) {
        return division.getBean(JdbcTemplate.class)
                .queryForObject(
                        "select trace from journal where position = ?", String.class, position);
    }

    private static void ask(ConfigurableApplicationContext service, UUID id, String traceParent) {
        String port = service.getEnvironment().getProperty("local.server.port");
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/v1/notes/" + id))
                        .header("traceparent", traceParent)
                        .POST(BodyPublishers.noBody())
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static UUID note(ConfigurableApplicationContext service, boolean privately) {
        UUID id = new UUID(1, NOTED.incrementAndGet());
        service.getBean(EventGateway.class).publish(new Noted(id, privately));
        return id;
    }

    private static List<String> names(JsonNode node) {
        return Stream.of(node.propertyNames()).flatMap(names -> names.stream()).toList();
    }

    private static JsonNode freshness(ConfigurableApplicationContext service) {
        String port = service.getEnvironment().getProperty("local.server.port");
        URI where = URI.create("http://127.0.0.1:" + port + "/api/v1/freshness");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return JsonMapper.shared()
                    .readTree(
                            client.send(
                                            HttpRequest.newBuilder(where).build(),
                                            BodyHandlers.ofString())
                                    .body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void admit(String stream, String reads) {
        BrokerAccess superuser =
                new BrokerAccess(
                        broker.bootstrapServers(),
                        Optional.empty(),
                        "PLAINTEXT",
                        broker.superuser());
        try (BrokerUsers users = new BrokerUsers(superuser, SenderLimits.USUAL)) {
            users.admit(
                    Map.of(new StreamRights(stream, List.of(reads), List.of()), "of " + stream));
        }
    }

    private static ConfigurableApplicationContext service(
            String stream, String reads, PostgresDatabase database, SigningKeyFile key) {
        return new SpringApplicationBuilder(NotingService.class)
                .run(
                        "--server.port=0",
                        "--essaim.stream=" + stream,
                        "--essaim.subscriptions=" + reads,
                        "--essaim.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--essaim.kafka.user=" + stream,
                        "--essaim.kafka.password=of " + stream,
                        "--essaim.kafka.security-protocol=SASL_PLAINTEXT",
                        "--essaim.heartbeat.busy=100ms",
                        "--essaim.heartbeat.acknowledging=100ms",
                        "--essaim.signing.key-file=" + key.path(),
                        "--essaim.signing.trusted.centre=" + CENTRE_KEY.publicKey(),
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
    }
}
