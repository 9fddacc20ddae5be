package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Two divisions live the same days, one with the centre and the broker, the other while both are
 * gone: all that they do is taken, and when everything is back the centre knows as much of the one
 * as of the other.
 */
class CentreAndBrokerGoneTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> ASKED =
            List.of(
                    "/initiatives",
                    "/funding",
                    "/funding/initiatives",
                    "/funding/years",
                    "/generalization/cases",
                    "/stops",
                    "/stops/coming");

    private final TestIssuer issuer = TestIssuer.start();
    private final KafkaBroker broker = KafkaBroker.startAnother();
    private final SigningKeyFile ofCentre = SigningKeyFile.fresh();
    private final PostgresDatabase databaseOfCentre = PostgresServer.freshDatabase();
    private final String director = issuer.token("d-1", null, "director");
    private final List<DivisionLife.Step> life =
            DivisionLife.until(BusinessDay.of(Instant.now()).minusDays(1));
    private final List<ServiceProcess> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(ServiceProcess::close);
        issuer.close();
        broker.stop();
    }

    @Test
    @Rule({"R23", "R97"})
    @Fault(13)
    void a_thousand_commands_succeed_without_centre_and_broker_and_all_converges_afterwards() {
        assertThat(life).hasSizeGreaterThanOrEqualTo(1_000);
        ServiceProcess centre = centre().ready();
        ServiceProcess near = division(centre, "near");
        ServiceProcess far = division(centre, "far");
        List.of(near, far).forEach(ServiceProcess::ready);
        awaitEnvelope(near, "near");
        awaitEnvelope(far, "far");

        live(near, "near");
        awaitHeard(centre, near, "near");
        centre.close();
        broker.kill();
        assertThat(broker.isRunning()).isFalse();
        live(far, "far");

        broker.start();
        ServiceProcess back = centre().ready();
        awaitHeard(back, far, "far");
        for (String path : ASKED) {
            Eventually.passes(
                    () -> assertThat(told(back, path, "far")).isEqualTo(told(back, path, "near")));
        }
        assertThat(told(back, "/initiatives", "far")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(told(back, "/funding", "far")).isNotEmpty();
        assertThat(told(back, "/generalization/cases", "far")).isNotEmpty();
        assertThat(back.get("/api/v1/funding/check", director).path("balanced").asBoolean())
                .isTrue();
    }

    /** Every command is taken. */
    private void live(ServiceProcess division, String name) {
        Map<String, String> kept = new HashMap<>();
        Map<String, String> tokens = new HashMap<>();
        for (DivisionLife.Step step : life) {
            String token =
                    tokens.computeIfAbsent(
                            step.who() + " " + step.role(),
                            _ -> issuer.token(step.who(), name, step.role()));
            JsonNode answer =
                    division.accepted(
                            "POST",
                            "/api/v1" + filled(step.path(), kept),
                            token,
                            filled(step.body(), kept));
            if (step.kept() != null) {
                kept.put(step.kept(), id(answer));
            }
        }
    }

    private static String id(JsonNode answer) {
        return answer.has("entryId")
                ? answer.get("entryId").asString()
                : answer.properties().iterator().next().getValue().asString();
    }

    private static String filled(String text, Map<String, String> kept) {
        String filled = text;
        for (Map.Entry<String, String> each : kept.entrySet()) {
            filled = filled.replace("<" + each.getKey() + ">", each.getValue());
        }
        return filled;
    }

    /** What the centre says of one division, without what is each division's own. */
    private List<String> told(ServiceProcess centre, String path, String division) {
        JsonNode answer = centre.get("/api/v1" + path, director);
        JsonNode rows = answer.isArray() ? answer : answer.path("items");
        return rows.valueStream()
                .filter(row -> row.path("division").asString("").equals(division))
                .map(CentreAndBrokerGoneTest::comparable)
                .sorted()
                .toList();
    }

    private static String comparable(JsonNode row) {
        Map<String, String> members = new TreeMap<>();
        row.properties().forEach(each -> members.put(each.getKey(), each.getValue().toString()));
        members.keySet().removeIf(CentreAndBrokerGoneTest::isOwn);
        return members.toString();
    }

    /** Ids and digests are random, instants are those of the hearing. */
    private static boolean isOwn(String name) {
        return Set.of("division", "id", "explanation").contains(name)
                || name.matches(".*(Id|Digest|At)");
    }

    private ServiceProcess centre() {
        return start("incubator-service", databaseOfCentre, "centre", ofCentre, List.of());
    }

    private ServiceProcess division(ServiceProcess centre, String name) {
        SigningKeyFile key = SigningKeyFile.fresh();
        centre.accepted(
                "POST",
                "/api/v1/divisions",
                director,
                """
                {"division":"%s","dissatisfaction":70,"source":"a poll","publicKey":"%s",
                 "override":"both at once"}
                """
                        .formatted(name, key.publicKey()));
        centre.accepted(
                "POST",
                "/api/v1/divisions/" + name + "/allocations",
                director,
                "{\"euros\":\"100000.00\",\"halfDays\":2000}");
        return start(
                "micro-incubator-service",
                PostgresServer.freshDatabase(),
                "division." + name,
                key,
                List.of("--essaim.division=" + name));
    }

    private ServiceProcess start(
            String module,
            PostgresDatabase database,
            String stream,
            SigningKeyFile key,
            List<String> more) {
        List<String> settings = new ArrayList<>(more);
        settings.add("--essaim.stream=" + stream);
        settings.add("--essaim.kafka.bootstrap-servers=" + broker.bootstrapServers());
        broker.superuser()
                .forEach(
                        (name, value) ->
                                settings.add(
                                        name.equals("security.protocol")
                                                ? "--essaim.kafka.security-protocol=" + value
                                                : "--essaim.kafka.properties[%s]=%s"
                                                        .formatted(name, value)));
        settings.add("--essaim.heartbeat.busy=200ms");
        settings.add("--essaim.identity.issuer=" + issuer.issuer());
        settings.add("--essaim.signing.key-file=" + key.path());
        settings.add("--essaim.signing.trusted.centre=" + ofCentre.publicKey());
        ServiceProcess service = ServiceProcess.start(module, database, settings);
        started.add(service);
        return service;
    }

    private void awaitEnvelope(ServiceProcess division, String name) {
        String operator = issuer.token("o-1", name, "operator");
        Eventually.holds(
                "the envelope has come",
                PATIENCE,
                () -> division.raw("/api/v1/envelope", operator).contains("10000000"));
    }

    private static void awaitHeard(ServiceProcess centre, ServiceProcess division, String name) {
        Eventually.holds(
                name + " is caught up",
                PATIENCE,
                () -> division.get("/api/v1/freshness", null).path("caughtUp").asBoolean());
        Eventually.holds(
                "the centre has heard " + name,
                PATIENCE,
                () -> heard(centre, "division." + name) >= head(division) && isCaughtUp(centre));
    }

    private static boolean isCaughtUp(ServiceProcess centre) {
        return centre.get("/api/v1/freshness", null).path("caughtUp").asBoolean();
    }

    private static long head(ServiceProcess division) {
        return division.get("/api/v1/freshness", null).at("/journal/head").asLong();
    }

    private static long heard(ServiceProcess service, String stream) {
        for (JsonNode each : service.get("/api/v1/freshness", null).path("inbox")) {
            if (each.path("stream").asString().equals(stream)) {
                return each.path("position").asLong();
            }
        }
        return 0;
    }
}
