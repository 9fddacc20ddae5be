package org.essaim.micro.running;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.PolicyPeriods;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.PolicyPublished;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.MicroIncubatorApplication;
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
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
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

    private static final String KEY = "--essaim.signing.key-file=";

    private final AtomicLong published;
    private final ConfigurableApplicationContext context;
    private final String token;

    private RunningDivision(
            AtomicLong published, ConfigurableApplicationContext context, String token) {
        this.published = published;
        this.context = context;
        this.token = token;
    }

    static RunningDivision start(PostgresDatabase database, String division, String... more) {
        return startAt("2022-01-01T22:00:00Z", database, division, more);
    }

    /** What it asks of its database can be looked at. */
    static RunningDivision recorded(
            RecordedStatements statements, PostgresDatabase database, String division) {
        return startAt(
                service().initializers(statements), "2022-01-01T22:00:00Z", database, division);
    }

    /** Its business time stands still at that instant. */
    static RunningDivision startAt(
            String instant, PostgresDatabase database, String division, String... more) {
        return startAt(service(), instant, database, division, more);
    }

    private static SpringApplicationBuilder service() {
        return new SpringApplicationBuilder(MicroIncubatorApplication.class);
    }

    private static RunningDivision startAt(
            SpringApplicationBuilder service,
            String instant,
            PostgresDatabase database,
            String division,
            String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--essaim.division=" + division,
                                "--essaim.stream=" + DivisionStream.of(new DivisionId(division)),
                                "--essaim.clock.fixed-at=" + instant,
                                "--essaim.identity.issuer=" + TestIssuer.shared().issuer(),
                                "--essaim.identity.audience=" + TestIssuer.AUDIENCE,
                                "--essaim.identity.keys.timeout=30s",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password()));
        arguments.addAll(List.of(more));
        if (arguments.stream().noneMatch(each -> each.startsWith(KEY))) {
            arguments.add(KEY + SigningKeyFile.fresh().path());
        }
        ConfigurableApplicationContext context = service.run(arguments.toArray(String[]::new));
        long published =
                context.getBean(EventStore.class)
                        .lastSequenceNumberFor("stream:centre")
                        .map(last -> last + 1)
                        .orElse(0L);
        Linked.to(database.dataSource(), NAMED);
        return new RunningDivision(new AtomicLong(published), context, null)
                .as("p1", "employee", "operator");
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
        String own = context.getEnvironment().getProperty("essaim.division");
        return new RunningDivision(
                published, context, TestIssuer.shared().token(person, own, roles));
    }

    /** The same division, asked by somebody of another one. */
    RunningDivision of(String elsewhere, String person, String... roles) {
        return new RunningDivision(
                published, context, TestIssuer.shared().token(person, elsewhere, roles));
    }

    /** The same division, asked without a token. */
    RunningDivision asNobody() {
        return new RunningDivision(published, context, null);
    }

    /** Of its people, at its pages. */
    PageVisit visit(Browser browser) {
        return new PageVisit(address(), id(), bean(DataSource.class), browser);
    }

    String id() {
        return context.getEnvironment().getProperty("essaim.division");
    }

    URI address() {
        return URI.create(
                "http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
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
        return send(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    Answer upload(String path, InputStream file) {
        return send(
                request(path)
                        .header("Content-Type", "application/jsonl")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> file))
                        .build());
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** As it comes, such as a table. */
    String text(String path, String accept) {
        return exchange(request(path, "Accept", accept).GET().build()).body();
    }

    /** Of what is not read as JSON. */
    int status(String path, String... headers) {
        return exchange(request(path, headers).GET().build()).statusCode();
    }

    /** What an answer has under that header, read or not. */
    String header(String path, String name) {
        return exchange(request(path).GET().build()).headers().firstValue(name).orElse(null);
    }

    Answer put(String path, String json, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    Answer delete(String path) {
        return send(request(path).DELETE().build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve("/api/v1" + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest request) {
        HttpResponse<String> response = exchange(request);
        JsonNode body =
                response.body().isBlank() ? null : JsonMapper.shared().readTree(response.body());
        return new Answer(response.statusCode(), response, body);
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return DESCRIBED.hold(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** What came back. */
    record Answer(int status, HttpResponse<String> response, JsonNode body) {
        String text(String member) {
            return body.get(member).asString();
        }

        /** Money and time, at a JSON pointer. */
        Amount amount(String pointer) {
            JsonNode amount = body.at(pointer);
            return new Amount(
                    Money.ofEuros(amount.get("euros").asString()),
                    new HalfDays(amount.get("halfDays").asInt()));
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
