package org.essaim.reporting;

import module java.base;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.runtime.store.ProcessorState;
import org.essaim.runtime.store.Processors;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The service as {@code main} starts it, on a database of its own, receiving what tests publish.
 * Which is shared ends with the JVM, and nothing waits for it then.
 */
final class RunningReporting extends PublicClient {

    private static final int AT_ONCE = 100;

    private final Map<String, Long> positions = new HashMap<>();
    private final ConfigurableApplicationContext context;

    RunningReporting() {
        this(PostgresServer.migratedDatabase());
    }

    /**
     * @param database of its own, empty or of the version before
     * @param settings further ones, such as {@code --essaim.reporting.language=en}
     */
    RunningReporting(PostgresDatabase database, String... settings) {
        List<String> all = new ArrayList<>(own(database));
        for (String setting : settings) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            all.removeIf(each -> each.startsWith(name));
            all.add(setting);
        }
        context =
                new SpringApplicationBuilder(ReportingApplication.class)
                        .registerShutdownHook(false)
                        .run(all.toArray(String[]::new));
    }

    private static List<String> own(PostgresDatabase database) {
        return List.of(
                "--server.port=0",
                "--essaim.subscriptions=",
                "--essaim.limits.address.requests=0",
                "--essaim.limits.costly.most=100",
                "--essaim.limits.costly.each=100",
                "--essaim.signing.key-file=" + SigningKeyFile.fresh().path(),
                "--essaim.identity.issuer=" + TestIssuer.shared().issuer(),
                "--essaim.identity.audience=" + TestIssuer.AUDIENCE,
                "--essaim.identity.keys.timeout=30s",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Receives the next message of a stream, as the inbox would. */
    void receive(String stream, FederationMessage message) {
        receive(stream, message, Instant.EPOCH);
    }

    /**
     * @param recordedAt by its author
     */
    void receive(String stream, FederationMessage message, Instant recordedAt) {
        atOnce(() -> publish(stream, message, recordedAt));
    }

    /** Each recorded on its day. */
    void receive(List<PublishedPortfolio.Published> published) {
        published.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> atOnce(() -> some.forEach(this::publish)));
    }

    /** Stream after stream. */
    void receive(Map<String, List<FederationMessage>> streams) {
        streams.forEach(
                (stream, all) ->
                        atOnce(() -> all.forEach(each -> publish(stream, each, Instant.EPOCH))));
    }

    private void publish(PublishedPortfolio.Published each) {
        publish(each.stream(), each.message(), BusinessDay.startOf(each.on()));
    }

    private void atOnce(Runnable what) {
        bean(TransactionTemplate.class).executeWithoutResult(_ -> what.run());
    }

    private void publish(String stream, FederationMessage message, Instant recordedAt) {
        long position =
                positions.compute(stream, (_, last) -> 1 + (last == null ? last(stream) : last));
        MetaData metaData =
                MetaData.with("stream", stream)
                        .and("position", position)
                        .and("toldAt", recordedAt.toString());
        bean(EventStore.class)
                .publish(
                        new GenericDomainEventMessage<>(
                                "stream",
                                "stream:" + stream,
                                position,
                                message,
                                metaData,
                                UUID.randomUUID().toString(),
                                Instant.EPOCH));
    }

    private long last(String stream) {
        return jdbc().sql("select count(*) from domain_event where aggregate_id = ?")
                .param("stream:" + stream)
                .query(Long.class)
                .single();
    }

    /**
     * Waits until every projection has dealt with everything and it is counted, and that there is
     * no dead letter.
     */
    void settle() {
        caughtUp();
        if (!bean(Processors.class).deadLetters().isEmpty()) {
            throw new AssertionError("dead letters: " + bean(Processors.class).deadLetters());
        }
        count();
    }

    void caughtUp() {
        Eventually.holds(
                "every processor is there and has caught up",
                () -> bean(Processors.class).states().stream().allMatch(ProcessorState::caughtUp));
    }

    /** All facts, but for the order in which they came and the numbers of the messages. */
    List<String> facts() {
        return jdbc()
                .sql("select (to_jsonb(f) - 'seq' - 'position')::text from recorded_fact f")
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** As if nothing had been received. */
    void clear() {
        caughtUp();
        jdbc().sql(
                        """
                        truncate domain_event, recorded_fact, fact_stream, free_text, subscription
                            cascade
                        """)
                .update();
        positions.clear();
    }

    /** A text that a division disclosed. */
    void tell(String stream, String digest, String text) {
        jdbc().sql(
                        """
                        insert into free_text (stream, digest, salt, text) values (?, ?, '00', ?)
                        on conflict do nothing
                        """)
                .params(stream, digest, text)
                .update();
    }

    /** As it is redacted in the stream of whoever disclosed it. */
    void redact(String stream, String digest) {
        jdbc().sql(
                        """
                        update free_text set text = null, salt = null, redacted_at = now()
                         where stream = ? and digest = ?
                        """)
                .params(stream, digest)
                .update();
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /**
     * Waits until the figures of today and those a year before, which pages show beside them, are
     * counted: a page does not wait, it leaves out what is being counted.
     */
    void count() {
        rows("/use/divisions");
        rows("/use/divisions?trueOn=" + BusinessDay.of(Instant.now()).minusYears(1));
    }

    @Override
    URI address() {
        return URI.create(
                "http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    @Override
    public void close() {
        super.close();
        context.close();
    }
}
