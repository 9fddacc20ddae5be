package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two divisions do the same things, one with the centre and the broker, the other while both are
 * gone: every command is accepted, and when everything is back the centre knows as much about the
 * one as about the other.
 */
class CentreAndBrokerGoneTest {

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
        CentreRows rows = new CentreRows(back, federation.director());
        rows.areTheSame("far", "near");
        assertThat(rows.of("far", "/initiatives")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(rows.of("far", "/funding")).isNotEmpty();
        assertThat(rows.of("far", "/generalization/cases")).isNotEmpty();
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
}
