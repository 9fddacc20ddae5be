package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Two divisions do the same things, one with the centre and the broker, the other while both are
 * gone: every command is accepted, and when everything is back the centre knows as much about the
 * one as about the other.
 */
class CentreAndBrokerGoneTest {

    private static final List<String> COMPARED =
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
        centre.awaitAllOf(near, "division.near");
        centre.close();
        broker.kill();
        assertThat(broker.isRunning()).isFalse();
        live(far, "far");

        broker.start();
        ServiceProcess back = federation.centre().ready();
        back.awaitAllOf(far, "division.far");
        for (String path : COMPARED) {
            Eventually.passes(
                    () -> assertThat(rows(back, path, "far")).isEqualTo(rows(back, path, "near")));
        }
        assertThat(rows(back, "/initiatives", "far")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(rows(back, "/funding", "far")).isNotEmpty();
        assertThat(rows(back, "/generalization/cases", "far")).isNotEmpty();
        assertThat(
                        back.get("/api/v1/funding/check", federation.director())
                                .path("balanced")
                                .asBoolean())
                .isTrue();
    }

    /** Every command is accepted. */
    private void live(ServiceProcess division, String name) {
        new LifeSession(
                        step ->
                                federation.token(
                                        step.who(), name, step.roles().toArray(String[]::new)))
                .play(division, life);
    }

    /** The centre's rows about one division, without ids, digests and instants. */
    private List<String> rows(ServiceProcess centre, String path, String division) {
        Answers answers = new Answers(at -> centre.get("/api/v1" + at, federation.director()));
        return answers.rows(path).stream()
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

    /** Ids and digests are random, and instants are those of the ingestion. */
    private static boolean isOwn(String name) {
        return Set.of("division", "id", "explanation").contains(name)
                || name.matches(".*(Id|Digest|At)");
    }
}
