package org.essaim.federation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.essaim.federation.stream.NotingService.Noted;
import org.essaim.runtime.store.Processors;
import org.essaim.stream.Journal;
import org.essaim.stream.JournalProgress;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.stream.journal.JdbcJournal;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is published when the publication is reset and sees all of the past again. */
@Gate
class RepublicationTest {

    private static final String STREAM = "division.anct";

    @Test
    @Fault(11)
    void five_replays_publish_nothing_twice() {
        try (ConfigurableApplicationContext service = service(_ -> {})) {
            noteTwenty(service);
            List<UUID> published = journalled(service);
            assertThat(published).hasSize(20);

            for (int replay = 0; replay < 5; replay++) {
                replay(service);
                assertThat(journalled(service)).isEqualTo(published);
            }
        }
    }

    @Test
    @Night
    @Fault(value = 11, without = "ids that follow from what happened")
    void one_replay_publishes_everything_twice_where_ids_are_left_to_chance() {
        try (ConfigurableApplicationContext service = service(RepublicationTest::nameByChance)) {
            noteTwenty(service);

            replay(service);

            assertThat(journalled(service)).hasSize(40);
        }
    }

    private static void noteTwenty(ConfigurableApplicationContext service) {
        EventGateway events = service.getBean(EventGateway.class);
        for (int n = 0; n < 20; n++) {
            events.publish(new Noted(new UUID(2, n), false));
        }
        service.getBean(PublishedPosition.class).await(Eventually.PATIENCE);
    }

    private static void replay(ConfigurableApplicationContext service) {
        StreamingEventProcessor publication =
                service.getBean(Configuration.class)
                        .eventProcessingConfiguration()
                        .<StreamingEventProcessor>eventProcessor(PublicationProcessor.NAME)
                        .orElseThrow();
        Processors processors = service.getBean(Processors.class);
        publication.shutDown();
        publication.resetTokens();
        assertThat(processors.isReplaying(PublicationProcessor.NAME)).isTrue();
        publication.start();
        Eventually.holds(
                "the past is over", () -> !processors.isReplaying(PublicationProcessor.NAME));
        service.getBean(PublishedPosition.class).await(Eventually.PATIENCE);
    }

    private static List<UUID> journalled(ConfigurableApplicationContext service) {
        return service.getBean(JdbcTemplate.class)
                .queryForList("select id from journal order by position", UUID.class);
    }

    private static void nameByChance(ConfigurableApplicationContext service) {
        ((GenericApplicationContext) service)
                .registerBean(Journal.class, () -> new NamedByChance(journal(service)));
    }

    private static Journal journal(ConfigurableApplicationContext service) {
        return new JdbcJournal(
                STREAM,
                service.getBean(JdbcTemplate.class),
                service.getBean(Acknowledgements.class),
                () -> {});
    }

    private static ConfigurableApplicationContext service(
            ApplicationContextInitializer<ConfigurableApplicationContext> wiring) {
        PostgresDatabase database = PostgresServer.platformDatabase();
        return new SpringApplicationBuilder(NotingService.class)
                .initializers(wiring)
                .run(
                        "--server.port=0",
                        "--essaim.stream=" + STREAM,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
    }

    /** Every message gets a new id, also when it is published again. */
    private record NamedByChance(Journal journal) implements Journal {

        @Override
        public Journal.Head append(List<OutgoingMessage> messages) {
            List<OutgoingMessage> renamed = new ArrayList<>();
            for (OutgoingMessage each : messages) {
                renamed.add(
                        new OutgoingMessage(
                                UUID.randomUUID(),
                                each.type(),
                                each.subject(),
                                each.recipient(),
                                each.time(),
                                each.data()));
            }
            return journal.append(renamed);
        }

        @Override
        public Journal.Head head() {
            return journal.head();
        }

        @Override
        public JournalProgress progress() {
            return journal.progress();
        }

        @Override
        public Optional<Duration> unacknowledgedFor() {
            return journal.unacknowledgedFor();
        }

        @Override
        public Optional<String> behind() {
            return journal.behind();
        }
    }
}
