package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.Texts;
import tools.jackson.databind.JsonNode;

/**
 * A centre, and one process with two divisions that are to go on whatever happens to the third,
 * which a test adds.
 */
final class HostedFederation implements AutoCloseable {

    static final String[] NEIGHBOURS = {"north", "south"};

    /** Nobody has to wait before asking again. */
    private static final String UNLIMITED = "--essaim.limits.person.requests=0";

    /** For as many launches as there can be in a few minutes. */
    private static final String EUROS = "50000000.00";

    final Federation federation = new Federation();
    final DivisionHost host = new DivisionHost(federation);
    private final LocalDate today = BusinessDay.of(Instant.now());
    private ServiceProcess centre;

    static HostedFederation started() {
        HostedFederation started = new HostedFederation();
        started.host.start();
        started.startCentre();
        for (String each : NEIGHBOURS) {
            started.admit(EUROS, each, PostgresServer.freshDatabase());
        }
        for (String each : NEIGHBOURS) {
            started.awaitEnvelope(EUROS, each);
        }
        return started;
    }

    /** On the same database each time. */
    void startCentre() {
        centre = federation.centre(UNLIMITED).ready();
    }

    ServiceProcess centre() {
        return centre;
    }

    ServiceProcess division(String name) {
        return host.division(name);
    }

    /** Admitted, and working, with an envelope that lasts. */
    ServiceProcess add(String name) {
        return add(name, PostgresServer.freshDatabase());
    }

    ServiceProcess add(String name, PostgresDatabase database, String... more) {
        admit(EUROS, name, database, more);
        awaitEnvelope(EUROS, name);
        return division(name);
    }

    /**
     * @param euros of its envelope, such as {@code 120.00}
     */
    ServiceProcess addWith(String euros, String name) {
        admit(euros, name, PostgresServer.freshDatabase());
        awaitEnvelope(euros, name);
        return division(name);
    }

    private void admit(String euros, String name, PostgresDatabase database, String... more) {
        SigningKeyFile key = SigningKeyFile.fresh();
        federation.admit(
                centre, name, key, "{\"euros\":\"%s\",\"halfDays\":2000}".formatted(euros));
        host.add(name, key, database, with(UNLIMITED, more));
    }

    private static String[] with(String one, String... more) {
        return Stream.concat(Stream.of(one), Stream.of(more)).toArray(String[]::new);
    }

    private void awaitEnvelope(String euros, String name) {
        Eventually.holds(
                name + " has its envelope",
                () -> division(name).raw("/api/v1/envelope", operator(name)).contains(euros));
    }

    /** Its folder goes, and the host has noticed. */
    void remove(String name) {
        host.remove(name);
        Eventually.holds(name + " is gone", () -> !states().contains("division." + name + "\""));
    }

    /** The same division on its database, with other settings. */
    void restart(String name, String... more) {
        remove(name);
        startAgain(name, more);
    }

    void startAgain(String name, String... more) {
        host.add(name, host.key(name), host.database(name), with(UNLIMITED, more));
        awaitRunning(name);
    }

    void awaitRunning(String name) {
        String running = "{\"service\":\"division.%s\",\"state\":\"running\"".formatted(name);
        Eventually.holds(name + " runs", () -> states().contains(running));
    }

    /** What the host says about those in it. */
    String states() {
        return host.process().raw("/actuator/services", null);
    }

    void launch(String division, String initiative) {
        launch(division(division), division, initiative);
    }

    /**
     * Granted 500 euros or what is left.
     *
     * @param service of that division, wherever it runs
     */
    void launch(ServiceProcess service, String division, String initiative) {
        employee(
                service,
                division,
                "/initiatives",
                """
                {"initiative":"%s","title":"a form","kind":"PROTOTYPE","irritant":"waiting",
                 "trial":"a form","launchedOn":"%s"}
                """
                        .formatted(initiative, today));
    }

    /** One euro. */
    void spend(ServiceProcess service, String division, String initiative) {
        employee(
                service,
                division,
                "/initiatives/" + initiative + "/expenses",
                "{\"amount\":{\"euros\":\"1.00\"},\"label\":\"a cable\",\"spentOn\":\"%s\"}"
                        .formatted(today));
    }

    private void employee(ServiceProcess service, String division, String path, String body) {
        service.accepted(
                "POST", "/api/v1" + path, federation.token("e-1", division, "employee"), body);
    }

    /** Begins another history of that division, signed with its key. */
    void forge(String division) {
        SimulatedDivision forger = new SimulatedDivision(division, host.key(division));
        forger.publish(
                new InitiativeLaunched(
                        forger.id,
                        new InitiativeId("forgery"),
                        Texts.reference("a forgery"),
                        Kind.IMPROVEMENT,
                        null,
                        today,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        federation.broker().superuserClient(),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            forger.send(producer);
        }
    }

    /** A manager volunteer answers for what is imported (R16). */
    void approve(String division, String facts) {
        federation.approveImport(division(division), division, facts);
    }

    JsonNode importInto(String division, String facts) {
        return division(division)
                .accepted(
                        "POST",
                        "/api/v1/portfolio/imports",
                        operator(division),
                        "application/jsonl",
                        facts);
    }

    boolean isAtCentre(String division, String initiative) {
        String path = "/api/v1/initiatives/%s/%s".formatted(division, initiative);
        return centre.status(path, federation.director()) == 200;
    }

    /** Waits until the centre has what the division has, to the cent. */
    void converges(String division) {
        converges(division(division), division);
    }

    void converges(ServiceProcess service, String division) {
        centre.awaitAllOf(service, DivisionHost.stream(division));
        Eventually.passes(
                () -> {
                    assertThat(idsAtCentre(division)).isEqualTo(ids(service, division));
                    assertThat(spentAtCentre(division)).isEqualTo(spent(service, division));
                });
        assertThat(quarantined(division)).isEmpty();
    }

    List<String> ids(ServiceProcess service, String division) {
        return answers(service, division).lines("/initiatives", "initiative");
    }

    private List<String> idsAtCentre(String division) {
        return answersOfCentre().lines("/initiatives?division=" + division, "initiative");
    }

    BigDecimal spent(ServiceProcess service, String division) {
        return answers(service, division).rows("/initiatives").stream()
                .map(row -> Answers.euros(row, "spent"))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private BigDecimal spentAtCentre(String division) {
        return answersOfCentre().rows("/funding").stream()
                .filter(row -> row.path("division").asString().equals(division))
                .map(row -> Answers.euros(row, "spent").subtract(Answers.euros(row, "reversed")))
                .findFirst()
                .orElse(new BigDecimal("0.00"));
    }

    Answers answers(ServiceProcess service, String division) {
        return new Answers(path -> service.get("/api/v1" + path, operator(division)));
    }

    private Answers answersOfCentre() {
        return new Answers(path -> centre.get("/api/v1" + path, federation.director()));
    }

    /** Why the centre has quarantined the division's stream, or nothing. */
    String quarantined(String division) {
        return centre.inbox(DivisionHost.stream(division)).path("quarantined").asString("");
    }

    String operator(String division) {
        return federation.token("o-1", division, "operator");
    }

    @Override
    public void close() {
        host.close();
        federation.close();
    }
}
