package org.essaim.system;

import module java.base;

import org.essaim.contract.Sha256;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.TestIssuer;

/** A centre and divisions, each a process of its own as it is deployed, with their own broker. */
final class Federation implements AutoCloseable {

    private final TestIssuer issuer = TestIssuer.start();
    private final KafkaBroker broker;
    private final SigningKeyFile ofCentre = SigningKeyFile.fresh();
    private final PostgresDatabase databaseOfCentre = PostgresServer.freshDatabase();
    private final String director = token("d-1", null, "director");
    private final List<ServiceProcess> started = new ArrayList<>();

    Federation() {
        this(KafkaBroker.startAnother());
    }

    /**
     * @param broker a closed one, of its own
     */
    Federation(KafkaBroker broker) {
        this.broker = broker;
    }

    /** On the same database each time. */
    ServiceProcess centre(String... more) {
        return start("incubator-service", databaseOfCentre, "centre", ofCentre, List.of(more));
    }

    /** The same with the jar of another release. */
    ServiceProcess centreOf(String jar) {
        List<String> settings =
                new Settings(broker, issuer, ofCentre).of("centre", ofCentre, List.of());
        ServiceProcess centre =
                ServiceProcess.start(
                        DeployedJar.of(jar), "incubator-service", databaseOfCentre, settings);
        started.add(centre);
        return centre;
    }

    /** Admitted, with an envelope of 100,000 euros that may still be on its way. */
    ServiceProcess division(ServiceProcess centre, String name) {
        SigningKeyFile key = SigningKeyFile.fresh();
        admit(centre, name, key);
        return division(name, key, PostgresServer.freshDatabase());
    }

    void admit(ServiceProcess centre, String name, SigningKeyFile key) {
        admit(centre, name, key, "{\"euros\":\"100000.00\",\"halfDays\":2000}");
    }

    /**
     * @param amount of its envelope, in JSON
     */
    void admit(ServiceProcess centre, String name, SigningKeyFile key, String amount) {
        centre.accepted(
                "POST",
                "/api/v1/divisions",
                director,
                """
                {"division":"%s","dissatisfaction":70,"source":"a poll","publicKey":"%s",
                 "override":"all at once"}
                """
                        .formatted(name, key.publicKey()));
        centre.accepted(
                "POST",
                "/api/v1/divisions/" + name + "/allocations",
                director,
                "{\"amount\":%s}".formatted(amount));
    }

    /** A manager volunteer answers for what is imported (R16); releases before did not ask. */
    void approveImport(ServiceProcess division, String name, String facts) {
        String manager = token("m-1", name, "employee", "manager");
        division.accepted(
                "POST",
                "/api/v1/volunteers/%s/acceptance".formatted(division.personOf(manager)),
                manager,
                "{\"capacity\":\"MANAGER\"}");
        String digest = HexFormat.of().formatHex(Sha256.of(facts));
        division.accepted("PUT", "/api/v1/portfolio/approvals/" + digest, manager, "{}");
    }

    ServiceProcess division(
            String name, SigningKeyFile key, PostgresDatabase database, String... more) {
        List<String> settings = new ArrayList<>(ofDivision(name));
        settings.addAll(List.of(more));
        return start("micro-incubator-service", database, "division." + name, key, settings);
    }

    void awaitEnvelope(ServiceProcess division, String name) {
        awaitEnvelope(division, name, "100000.00");
    }

    void awaitEnvelope(ServiceProcess division, String name, String euros) {
        String operator = token("o-1", name, "operator");
        Eventually.holds(
                "the envelope has come",
                () -> division.raw("/api/v1/envelope", operator).contains(euros));
    }

    /** The settings of a division's service, for a process that a test starts itself. */
    List<String> settings(String name, SigningKeyFile key) {
        return new Settings(broker, issuer, ofCentre).of("division." + name, key, ofDivision(name));
    }

    /**
     * @param division null for people of the centre
     */
    String token(String person, String division, String... roles) {
        return issuer.token(person, division, roles);
    }

    String director() {
        return director;
    }

    String keyOfCentre() {
        return ofCentre.publicKey();
    }

    /** As its tokens name it. */
    String issuer() {
        return issuer.issuer();
    }

    KafkaBroker broker() {
        return broker;
    }

    @Override
    public void close() {
        started.forEach(ServiceProcess::close);
        issuer.close();
        broker.stop();
    }

    ServiceProcess start(
            String module,
            PostgresDatabase database,
            String stream,
            SigningKeyFile key,
            List<String> more) {
        List<String> settings = new Settings(broker, issuer, ofCentre).of(stream, key, more);
        ServiceProcess service = ServiceProcess.start(module, database, settings);
        started.add(service);
        return service;
    }

    private static List<String> ofDivision(String name) {
        return List.of("--essaim.division=" + name);
    }
}
