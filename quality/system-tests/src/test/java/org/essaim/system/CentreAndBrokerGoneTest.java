package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.testkit.ArchivedPostgres;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two divisions do the same things, one with the centre and the broker, the other while both are
 * gone: every command is accepted, and when everything is back the centre knows as much about the
 * one as about the other. It still does when the database of the other one is lost, and restored to
 * between two of its commits.
 */
@Night
@SecondChance
class CentreAndBrokerGoneTest {

    private static final int LAST = 5;

    @TempDir private Path home;
    private final Federation federation = new Federation();
    private final KafkaBroker broker = federation.broker();
    private final SigningKeyFile keyOfFar = SigningKeyFile.fresh();
    private ArchivedPostgres server;
    private final List<DivisionLife.Step> life =
            DivisionLife.until(BusinessDay.of(Instant.now()).minusDays(1));

    @AfterEach
    void stop() {
        federation.close();
        server.close();
    }

    @Test
    @Rule({"R23", "R97"})
    @Fault({13, 16})
    void a_thousand_commands_succeed_without_centre_and_broker_and_all_converges_afterwards()
            throws IOException {
        assertThat(life).hasSizeGreaterThanOrEqualTo(1_000);
        server =
                ArchivedPostgres.start(
                        home.resolve("first"), Files.createDirectory(store()), Map.of());
        ServiceProcess centre = federation.centre().ready();
        ServiceProcess near = federation.division(centre, "near");
        federation.admit(centre, "far", keyOfFar);
        ServiceProcess far = federation.division("far", keyOfFar, server.newDatabase("far"));
        List.of(near, far).forEach(ServiceProcess::ready);
        federation.awaitEnvelope(near, "near");
        federation.awaitEnvelope(far, "far");

        server.copyInto(copy());
        session("near").play(near, life);
        centre.awaitAllOf(near, "division.near");
        centre.close();
        broker.kill();
        assertThat(broker.isRunning()).isFalse();
        LifeSession people = session("far");
        people.play(far, life.subList(0, life.size() - LAST));
        String between = server.now();
        people.play(far, life.subList(life.size() - LAST, life.size()));

        broker.start();
        ServiceProcess back = federation.centre().ready();
        back.awaitAllOf(far, "division.far");
        knowsAsMuchOfBoth(back);

        ServiceProcess again = restored(far, between);
        recover(again);
        back.awaitAllOf(again, "division.far");
        knowsAsMuchOfBoth(back);
        assertThat(back.inbox("division.far").path("quarantined").isString()).isFalse();
    }

    private void knowsAsMuchOfBoth(ServiceProcess centre) {
        CentreRows rows = new CentreRows(centre, federation.director());
        rows.areTheSame("far", "near");
        assertThat(rows.of("far", "/initiatives")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(rows.of("far", "/funding")).isNotEmpty();
        assertThat(rows.of("far", "/generalization/cases")).isNotEmpty();
        assertThat(
                        centre.get("/api/v1/funding/check", federation.director())
                                .path("balanced")
                                .asBoolean())
                .isTrue();
    }

    /** Its machine is gone; what is left is the copy, and the log up to that moment. */
    private ServiceProcess restored(ServiceProcess far, String moment) {
        server.archiveAll();
        far.close();
        server.lose();
        server =
                ArchivedPostgres.restored(
                        copy(), home.resolve("second"), store(), Optional.of(moment), Map.of());
        return federation.division("far", keyOfFar, server.database("far")).ready();
    }

    /** It has noticed by itself that it published more; the operator decides. */
    private void recover(ServiceProcess division) {
        String operator = federation.token("o-1", "far", "operator");
        Eventually.holds(
                "it reports that it is behind",
                () -> division.get("/actuator/journal", operator).path("behind").isString());
        JsonNode done = division.accepted("POST", "/actuator/journal", operator, "{}");
        assertThat(done.path("recovered").asInt()).isPositive();
    }

    private Path store() {
        return home.resolve("store");
    }

    private Path copy() {
        return home.resolve("copy");
    }

    private LifeSession session(String division) {
        return new LifeSession(
                step ->
                        federation.token(
                                step.who(), division, step.roles().toArray(String[]::new)));
    }
}
