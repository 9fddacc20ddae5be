package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Two divisions live the same days, one with the centre and the broker, the other while both are
 * gone: all that they do is taken, and when everything is back the centre knows as much of the one
 * as of the other.
 */
class CentreAndBrokerGoneTest {

    private static final List<String> ASKED =
            List.of(
                    "/initiatives",
                    "/funding",
                    "/funding/initiatives",
                    "/funding/years",
                    "/generalization/cases",
                    "/stops",
                    "/stops/coming");

    private final Federation federation = new Federation();
    private final KafkaBroker broker = federation.broker();
    private final List<DivisionLife.Step> life =
            DivisionLife.until(BusinessDay.of(Instant.now()).minusDays(1));

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    @Rule({"R23", "R97"})
    @Fault(13)
    void a_thousand_commands_succeed_without_centre_and_broker_and_all_converges_afterwards() {
        assertThat(life).hasSizeGreaterThanOrEqualTo(1_000);
        ServiceProcess centre = federation.centre().ready();
        ServiceProcess near = federation.division(centre, "near");
        ServiceProcess far = federation.division(centre, "far");
        List.of(near, far).forEach(ServiceProcess::ready);
        federation.awaitEnvelope(near, "near");
        federation.awaitEnvelope(far, "far");

        live(near, "near");
        Federation.awaitHeard(centre, near, "near");
        centre.close();
        broker.kill();
        assertThat(broker.isRunning()).isFalse();
        live(far, "far");

        broker.start();
        ServiceProcess back = federation.centre().ready();
        Federation.awaitHeard(back, far, "far");
        for (String path : ASKED) {
            Eventually.passes(
                    () -> assertThat(told(back, path, "far")).isEqualTo(told(back, path, "near")));
        }
        assertThat(told(back, "/initiatives", "far")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(told(back, "/funding", "far")).isNotEmpty();
        assertThat(told(back, "/generalization/cases", "far")).isNotEmpty();
        assertThat(
                        back.get("/api/v1/funding/check", federation.director())
                                .path("balanced")
                                .asBoolean())
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
                            _ -> federation.token(step.who(), name, step.role()));
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
        JsonNode answer = centre.get("/api/v1" + path, federation.director());
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
}
