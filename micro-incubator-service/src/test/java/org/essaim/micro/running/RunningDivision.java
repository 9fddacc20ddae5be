package org.essaim.micro.running;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.PolicyPeriods;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.PolicyPublished;
import org.essaim.micro.policy.read.EffectivePolicies;
import org.essaim.runtime.store.ProcessorState;
import org.essaim.runtime.store.Processors;
import org.essaim.testkit.Browser;
import org.essaim.testkit.DescribedAnswers;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Linked;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Policies;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.RecordedStatements;
import org.essaim.testkit.TestIssuer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real micro-incubator on a real database, with neither a broker nor a centre (R23). */
final class RunningDivision implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final DescribedAnswers DESCRIBED = DescribedAnswers.of("micro-incubator");

    /** Whom others name before they come themselves. */
    private static final String[] NAMED = {
        "bob", "boss", "eve", "lea", "mia", "p-lead", "p-pays", "p-u", "sam", "u", "uma"
    };

    /** What a day brings is done a moment after it has come. */
    static final String DAYS_COME = "--essaim.schedule.every=PT0.2S";

    private static final String NOW = "2022-01-01T22:00:00Z";

    private final AtomicLong published;
    private final ConfigurableApplicationContext context;
    private final String token;

    /** Others go on with it when a test has closed it. */
    private final boolean shared;

    private RunningDivision(
            AtomicLong published,
            ConfigurableApplicationContext context,
            String token,
            boolean shared) {
        this.published = published;
        this.context = context;
        this.token = token;
        this.shared = shared;
    }

    /** One that tests share, as if it had just started. */
    static RunningDivision shared(String... more) {
        return sharedAt(NOW, more);
    }

    /** The same, where its business time stands still at that instant until it is turned. */
    static RunningDivision sharedAt(String instant, String... more) {
        return SharedDivision.at(instant, "anct", more);
    }

    static RunningDivision start(PostgresDatabase database, String division, String... more) {
        return startAt(NOW, database, division, more);
    }

    /** Its business time stands still at that instant. */
    static RunningDivision startAt(
            String instant, PostgresDatabase database, String division, String... more) {
        return started(new DivisionStart(database, division, more).at(instant).run());
    }

    /** What it asks of its database can be looked at. */
    static RunningDivision recorded(
            RecordedStatements statements, PostgresDatabase database, String division) {
        return started(new DivisionStart(database, division).at(NOW).run(statements));
    }

    /** Its business time is that of a clock which its tests may turn, and nobody is too busy. */
    static RunningDivision by(
            TurnedClock clock, PostgresDatabase database, String division, String... more) {
        return started(
                new DivisionStart(database, division, more)
                        .with("--essaim.limits.person.requests=0")
                        .run(
                                (GenericApplicationContext context) ->
                                        context.registerBean(Clock.class, () -> clock)));
    }

    /** Another instance of it on the same database, which starts at that instant. */
    RunningDivision replicaAt(String instant, String... more) {
        return started(
                new DivisionStart(database(), id(), more)
                        .at(instant)
                        .with(DivisionStart.KEY + setting("essaim.signing.key-file"))
                        .run());
    }

    private static RunningDivision started(ConfigurableApplicationContext context) {
        return new RunningDivision(new AtomicLong(), context, null, false).begun(false);
    }

    /** The people whom others name are known, and what the centre publishes comes next. */
    RunningDivision begun(boolean toBeShared) {
        long next =
                bean(EventStore.class)
                        .lastSequenceNumberFor("stream:centre")
                        .map(last -> last + 1)
                        .orElse(0L);
        Linked.to(bean(DataSource.class), NAMED);
        return new RunningDivision(new AtomicLong(next), context, null, toBeShared)
                .as("p1", "employee", "operator");
    }

    /** Business time goes on to that instant. */
    void turnTo(String instant) {
        ((TurnedClock) bean(Clock.class)).turnTo(instant);
    }

    /** From now on people launch and spend as of long ago, which no other policy allows. */
    RunningDivision longAgo() {
        Policy lenient = Policies.with(2, new PolicyPeriods(9_999, 90, 31, 31, 36));
        receive(
                new PolicyPublished(
                        null, LocalDate.of(2000, 1, 1), lenient, PolicyBounds.FOUNDING));
        EffectivePolicies effective = bean(EffectivePolicies.class);
        Eventually.holds(
                "the policy applies",
                () -> effective.at(bean(Clock.class).instant()).version() == 2);
        return this;
    }

    /** The same division, asked by that person of it, whose id is what they are called. */
    RunningDivision as(String person, String... roles) {
        Linked.to(bean(DataSource.class), person);
        return asStranger(person, roles);
    }

    /** The same division, asked by somebody who is known when they come. */
    RunningDivision asStranger(String person, String... roles) {
        return of(id(), person, roles);
    }

    /** The same division, asked by somebody of another one. */
    RunningDivision of(String elsewhere, String person, String... roles) {
        return asking(TestIssuer.shared().token(person, elsewhere, roles));
    }

    /** The same division, asked without a token. */
    RunningDivision asNobody() {
        return asking(null);
    }

    private RunningDivision asking(String with) {
        return new RunningDivision(published, context, with, shared);
    }

    /** Of its people, at its pages. */
    PageVisit visit(Browser browser) {
        return new PageVisit(address(), id(), bean(DataSource.class), browser);
    }

    PostgresDatabase database() {
        return new PostgresDatabase(
                setting("spring.datasource.url"),
                setting("spring.datasource.username"),
                setting("spring.datasource.password"));
    }

    String id() {
        return setting("essaim.division");
    }

    URI address() {
        return URI.create("http://localhost:" + setting("local.server.port"));
    }

    private String setting(String name) {
        return context.getEnvironment().getProperty(name);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** As if the centre had published it: an event of its stream in this store. */
    void receive(FederationMessage message) {
        bean(EventStore.class)
                .publish(
                        new GenericDomainEventMessage<>(
                                "stream", "stream:centre", published.getAndIncrement(), message));
        settle();
    }

    /** Waits until every processor has seen everything. */
    void settle() {
        Processors processors = bean(Processors.class);
        Eventually.holds(
                "processors have caught up",
                () -> processors.states().stream().allMatch(ProcessorState::caughtUp));
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    private Answer send(String method, String path, String json, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer upload(String path, InputStream file) {
        return send(
                request(path)
                        .header("Content-Type", "application/jsonl")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> file)));
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** As it comes, such as a table. */
    String text(String path, String accept) {
        return exchange(request(path, "Accept", accept)).body();
    }

    /** Of what is not read as JSON. */
    int status(String path, String... headers) {
        return exchange(request(path, headers)).statusCode();
    }

    /** What an answer has under that header, read or not. */
    String header(String path, String name) {
        return exchange(request(path)).headers().firstValue(name).orElse(null);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve("/api/v1" + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request);
        JsonNode body =
                response.body().isBlank() ? null : JsonMapper.shared().readTree(response.body());
        return new Answer(response.statusCode(), response, body);
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return DESCRIBED.hold(
                    HTTP.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        if (!shared) {
            context.close();
        }
    }
}
