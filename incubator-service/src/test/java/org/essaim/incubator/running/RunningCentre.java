package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.sql.DataSource;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.incubator.IncubatorApplication;
import org.essaim.runtime.ContractJson;
import org.essaim.runtime.rebuild.Projection;
import org.essaim.testkit.Browser;
import org.essaim.testkit.DescribedAnswers;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Linked;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The whole service on a real database, without a broker: what divisions publish is put where the
 * inbox would put it, and what the centre publishes is read from its journal.
 */
final class RunningCentre implements AutoCloseable {

    private static final AtomicInteger DIVISIONS = new AtomicInteger();

    private final ConfigurableApplicationContext service;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JdbcClient jdbc;
    private final DivisionInbox inbox;
    private final String token;

    private RunningCentre(ConfigurableApplicationContext service, String token) {
        this.service = service;
        this.token = token;
        this.jdbc = service.getBean(JdbcClient.class);
        this.inbox = new DivisionInbox(service, jdbc);
    }

    /** On a database of its own; business time stands still. */
    static RunningCentre at(Instant now) {
        return at(now, PostgresServer.migratedDatabase());
    }

    static RunningCentre at(Instant now, PostgresDatabase database, String... more) {
        List<String> further = new ArrayList<>(List.of(more));
        further.add("--essaim.clock.fixed-at=" + now);
        return start(
                new SpringApplicationBuilder(IncubatorApplication.class),
                database,
                further.toArray(String[]::new));
    }

    /** Business time is what the clock says. */
    static RunningCentre on(Clock clock, PostgresDatabase database, String... further) {
        return start(
                new SpringApplicationBuilder(IncubatorApplication.class)
                        .initializers(
                                context ->
                                        ((GenericApplicationContext) context)
                                                .registerBean(Clock.class, () -> clock)),
                database,
                further);
    }

    static RunningCentre start(
            SpringApplicationBuilder service, PostgresDatabase database, String... further) {
        String[] settings = CentreSettings.of(database, further);
        RunningCentre centre = new RunningCentre(service.run(settings), null);
        Linked.to(database.dataSource(), "bob", "carl", "eva", "eve", "mia", "ola", "uma");
        return centre.askedBy("ada", null, "director", "operator");
    }

    /** The same service, asked by another, whose id is what they are called; it is not closed. */
    RunningCentre askedBy(String person, String division, String... roles) {
        Linked.to(service.getBean(DataSource.class), person);
        return new RunningCentre(service, TestIssuer.shared().token(person, division, roles));
    }

    /** Admits the division, overriding R06. */
    RunningCentre with(DivisionId division) {
        HttpResponse<String> answer =
                post(
                        "/api/v1/divisions",
                        """
                        {"division": "%s", "dissatisfaction": 50, "source": "a survey",
                         "override": "a test needs several"}
                        """
                                .formatted(division));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
        return this;
    }

    /** Admits a division that no other test knows. */
    DivisionId another() {
        DivisionId division = new DivisionId("division-" + DIVISIONS.incrementAndGet());
        with(division);
        return division;
    }

    /** The division published this, after all that it published before. */
    void receives(DivisionId division, FederationMessage... messages) {
        inbox.receives(division, messages);
    }

    /** The division published this, each about something else: no dead letter holds up another. */
    void receivesUnrelated(DivisionId division, List<? extends FederationMessage> messages) {
        inbox.receivesUnrelated(division, messages);
    }

    /** What it published last arrives again, past the inbox: the store's own key refuses it. */
    void receivesAgain(DivisionId division, List<FederationMessage> messages) {
        inbox.receivesAgain(division, messages);
    }

    /** Everything that the division has published so far is all up to the instant. */
    void receivesWatermark(DivisionId division, Instant upTo) {
        inbox.receivesWatermark(division, upTo);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    LocalDate today() {
        return BusinessDay.of(service.getBean(Clock.class).instant());
    }

    HttpResponse<String> put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(uri(path)).DELETE());
    }

    JsonNode get(String path) {
        return ContractJson.mapper().readTree(text(path));
    }

    /** The items of a list, of which one page holds all. */
    JsonNode list(String path) {
        JsonNode page = get(path);
        assertThat(page.path("next").isString()).as("%s has more", path).isFalse();
        return page.path("items");
    }

    /** Of {@code {"euros": "120.00", "halfDays": 3}}; anything else fails. */
    static Amount amount(JsonNode shown) {
        BigDecimal euros = new BigDecimal(shown.path("euros").asString());
        return Amount.of(
                euros.movePointRight(2).longValueExact(), shown.path("halfDays").longValue());
    }

    String csv(String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/csv")).body();
    }

    String text(String path) {
        return send(HttpRequest.newBuilder(uri(path))).body();
    }

    HttpHeaders headers(String path) {
        return send(HttpRequest.newBuilder(uri(path))).headers();
    }

    boolean isCaughtUp() {
        return get("/api/v1/freshness").path("caughtUp").asBoolean();
    }

    /** Waits until all that has happened is shown. */
    void caughtUp() {
        Eventually.holds("the centre has caught up", this::isCaughtUp);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    <T> Collection<T> beans(Class<T> type) {
        return service.getBeansOfType(type).values();
    }

    List<String> rebuildable() {
        return Projection.declaredBy(service).flatMap(each -> each.tables().stream()).toList();
    }

    /** Types and recipients of what the centre has published, in order. */
    List<String> published() {
        return jdbc.sql("select type || ' ' || coalesce(recipient, 'all') from journal order by 1")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        service.close();
    }

    /** Of people of the centre, at its pages. */
    PageVisit visit(Browser browser) {
        return visit(browser, null);
    }

    /**
     * @param division that the people are of
     */
    PageVisit visit(Browser browser, String division) {
        return new PageVisit(uri("/"), division, bean(DataSource.class), browser);
    }

    URI uri(String path) {
        String port = service.getEnvironment().getProperty("local.server.port");
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpRequest asked = request.header("Authorization", "Bearer " + token).build();
            return DescribedAnswers.of("incubator")
                    .hold(http.send(asked, HttpResponse.BodyHandlers.ofString()));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
