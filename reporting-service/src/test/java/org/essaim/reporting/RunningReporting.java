package org.essaim.reporting;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.runtime.ContractJson;
import org.essaim.runtime.store.ProcessorState;
import org.essaim.runtime.store.Processors;
import org.essaim.testkit.DescribedAnswers;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The service as {@code main} starts it, on a database of its own, receiving what tests publish.
 */
final class RunningReporting implements AutoCloseable {

    /** Whole federations are counted while others use the machine. */
    private final HttpClient http = HttpClient.newHttpClient();

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
        long position =
                positions.compute(stream, (_, last) -> 1 + (last == null ? last(stream) : last));
        bean(TransactionTemplate.class)
                .executeWithoutResult(
                        _ ->
                                bean(EventStore.class)
                                        .publish(
                                                new GenericDomainEventMessage<>(
                                                        "stream",
                                                        "stream:" + stream,
                                                        position,
                                                        message,
                                                        MetaData.with("stream", stream)
                                                                .and("position", position)
                                                                .and(
                                                                        "toldAt",
                                                                        recordedAt.toString()),
                                                        UUID.randomUUID().toString(),
                                                        Instant.EPOCH)));
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
        Eventually.holds(
                "every processor is there and has caught up",
                () -> bean(Processors.class).states().stream().allMatch(ProcessorState::caughtUp));
        if (!bean(Processors.class).deadLetters().isEmpty()) {
            throw new AssertionError("dead letters: " + bean(Processors.class).deadLetters());
        }
        count();
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

    void forget() {
        jdbc().sql("truncate recorded_fact").update();
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    JsonNode json(String path) {
        return ContractJson.mapper().readTree(get(path, "application/json"));
    }

    /**
     * Waits until the figures of today and those a year before, which pages show beside them, are
     * counted: a page does not wait, it leaves out what is being counted.
     */
    void count() {
        rows("/use/divisions");
        rows("/use/divisions?trueOn=" + BusinessDay.of(Instant.now()).minusYears(1));
    }

    /** The items of a list, page by page. */
    JsonNode rows(String path) {
        ArrayNode rows = ContractJson.mapper().createArrayNode();
        String sign = path.contains("?") ? "&" : "?";
        JsonNode page = json(path + sign + "size=20");
        rows.addAll(page.get("items").valueStream().toList());
        while (page.path("next").isString()) {
            page = json(path + sign + "size=20&after=" + page.get("next").asString());
            rows.addAll(page.get("items").valueStream().toList());
        }
        return rows;
    }

    /** Money and time as JSON has them. */
    static Amount amount(JsonNode amount) {
        return new Amount(
                money(amount.get("euros")), new HalfDays(amount.get("halfDays").asLong()));
    }

    static Money money(JsonNode euros) {
        return Money.euroCents(
                new BigDecimal(euros.stringValue()).movePointRight(2).longValueExact());
    }

    List<String> csv(String path) {
        return get(path, "text/csv").lines().toList();
    }

    URI address() {
        return URI.create(
                "http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** A value of a parameter in an address. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    byte[] bytes(String path) {
        return ask(path, "*/*", 200).body();
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    int status(String path) {
        return ask(path, "*/*", 0).statusCode();
    }

    /**
     * The whole answer, whatever it is.
     *
     * @param headers names and values in turn
     */
    HttpResponse<byte[]> answer(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** Where a page has moved to for ever. */
    String moved(String path) {
        HttpResponse<byte[]> answer = ask(path, "text/html", 301);
        return URI.create(answer.headers().firstValue("Location").orElseThrow())
                .toString()
                .replace(address().toString(), "");
    }

    /** Where the root sends somebody whose browser asks for these languages. */
    String home(String languages) {
        return send("GET", "/", "Accept-Language", languages)
                .headers()
                .firstValue("Location")
                .map(location -> URI.create(location).getPath())
                .orElse("nowhere");
    }

    /** Anything that a browser or a program may send, and what comes back. */
    HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address().resolve(path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private String get(String path, String accept) {
        return new String(ask("/api/v1" + path, accept, 200).body(), StandardCharsets.UTF_8);
    }

    /**
     * As anybody in the street would: without a token.
     *
     * @param wanted 0 for whatever comes
     */
    private HttpResponse<byte[]> ask(String path, String accept, int wanted) {
        HttpRequest request =
                HttpRequest.newBuilder(address().resolve(path)).header("Accept", accept).build();
        try {
            HttpResponse<byte[]> answer =
                    DescribedAnswers.of("reporting")
                            .hold(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
            if (wanted != 0 && answer.statusCode() != wanted) {
                throw new AssertionError(
                        answer.statusCode()
                                + " "
                                + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
