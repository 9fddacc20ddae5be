package org.essaim.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.TestIssuer;
import tools.jackson.databind.JsonNode;

/** A centre that runs, and one division whose database a drill takes away and gives back. */
final class DrilledFederation implements AutoCloseable {

    private static final String NAME = "drilled";
    private static final String STREAM = "division." + NAME;
    private static final int BEFORE_ALL = 2;
    private static final int INITIATIVES = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> ASKED =
            List.of("/initiatives", "/funding", "/funding/initiatives", "/stops", "/stops/coming");
    private static final List<String> OWN = List.of("/initiatives", "/envelope", "/envelope/check");

    private final TestIssuer issuer = TestIssuer.start();
    private final KafkaBroker broker = KafkaBroker.startAnother();
    private final SigningKeyFile ofCentre = SigningKeyFile.fresh();
    private final SigningKeyFile ofDivision = SigningKeyFile.fresh();
    private final String director = issuer.token("d-1", null, "director");
    private final Map<String, String> kept = new HashMap<>();
    private final List<ServiceProcess> started = new ArrayList<>();
    private final List<DivisionLife.Step> life =
            DivisionLife.until(BusinessDay.of(Instant.now()).minusDays(1));
    private final ServiceProcess centre;
    private boolean admitted;

    DrilledFederation() {
        centre =
                start(
                                "incubator-service",
                                PostgresServer.freshDatabase(),
                                "centre",
                                ofCentre,
                                List.of())
                        .ready();
    }

    /** Its service on that database, ready, with its envelope. */
    ServiceProcess division(PostgresDatabase database) {
        admit();
        ServiceProcess division =
                start(
                                "micro-incubator-service",
                                database,
                                STREAM,
                                ofDivision,
                                List.of("--essaim.division=" + NAME))
                        .ready();
        awaitEnvelope(division);
        return division;
    }

    void awaitEnvelope(ServiceProcess division) {
        Eventually.holds(
                "the envelope has come",
                PATIENCE,
                () -> division.raw("/api/v1/envelope", operator()).contains("10000000"));
    }

    /** What its service has to be told. */
    List<String> settingsOfDivision() {
        return new Settings(broker, issuer, ofCentre)
                .of(STREAM, ofDivision, List.of("--essaim.division=" + NAME));
    }

    /** What people do for some of the initiatives of the division's life, by their numbers. */
    void live(ServiceProcess division, int from, int to) {
        int first = from == 0 ? 0 : BEFORE_ALL + from * each();
        for (DivisionLife.Step step : life.subList(first, BEFORE_ALL + to * each())) {
            JsonNode answer =
                    division.accepted(
                            "POST",
                            "/api/v1" + filled(step.path()),
                            issuer.token(step.who(), NAME, step.role()),
                            filled(step.body()));
            if (step.kept() != null) {
                kept.put(
                        step.kept(),
                        answer.has("entryId")
                                ? answer.get("entryId").asString()
                                : answer.properties().iterator().next().getValue().asString());
            }
        }
    }

    private int each() {
        return (life.size() - BEFORE_ALL) / INITIATIVES;
    }

    void awaitHeard(ServiceProcess division) {
        Eventually.holds(
                "all is told",
                PATIENCE,
                () -> division.get("/api/v1/freshness", null).path("caughtUp").asBoolean());
        Eventually.holds(
                "the centre has heard all",
                PATIENCE,
                () ->
                        heard().path("position").asLong()
                                        >= division.get("/api/v1/freshness", null)
                                                .at("/journal/head")
                                                .asLong()
                                && centre.get("/api/v1/freshness", null)
                                        .path("caughtUp")
                                        .asBoolean());
    }

    /** Why the centre believes the division's stream no longer, or nothing. */
    String quarantined() {
        return heard().path("quarantined").asString("");
    }

    /** What the centre says of money, initiatives and stops. */
    List<String> figures() {
        return ASKED.stream().map(path -> centre.raw("/api/v1" + path, director)).toList();
    }

    /** What the division says itself. */
    String ownFigures(ServiceProcess division) {
        return String.join(
                "\n",
                OWN.stream().map(path -> division.raw("/api/v1" + path, operator())).toList());
    }

    ServiceProcess centre() {
        return centre;
    }

    String operator() {
        return issuer.token("o-1", NAME, "operator");
    }

    String operatorOfCentre() {
        return issuer.token("o-2", null, "operator");
    }

    @Override
    public void close() {
        started.forEach(ServiceProcess::close);
        issuer.close();
        broker.stop();
    }

    void admit() {
        if (admitted) {
            return;
        }
        centre.accepted(
                "POST",
                "/api/v1/divisions",
                director,
                """
                {"division":"%s","dissatisfaction":70,"source":"a poll","publicKey":"%s"}
                """
                        .formatted(NAME, ofDivision.publicKey()));
        centre.accepted(
                "POST",
                "/api/v1/divisions/" + NAME + "/allocations",
                director,
                "{\"euros\":\"100000.00\",\"halfDays\":2000}");
        admitted = true;
    }

    private JsonNode heard() {
        for (JsonNode each : centre.get("/api/v1/freshness", null).path("inbox")) {
            if (each.path("stream").asString().equals(STREAM)) {
                return each;
            }
        }
        throw new AssertionError("the centre does not hear " + STREAM);
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> each : kept.entrySet()) {
            filled = filled.replace("<" + each.getKey() + ">", each.getValue());
        }
        return filled;
    }

    private ServiceProcess start(
            String module,
            PostgresDatabase database,
            String stream,
            SigningKeyFile key,
            List<String> more) {
        ServiceProcess service =
                ServiceProcess.start(
                        module,
                        database,
                        new Settings(broker, issuer, ofCentre).of(stream, key, more));
        started.add(service);
        return service;
    }
}
