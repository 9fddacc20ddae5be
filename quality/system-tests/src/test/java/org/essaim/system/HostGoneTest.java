package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The process of several divisions is killed or frozen, or is alone in the world. */
@Night
@SecondChance
class HostGoneTest {

    private static final int IMPORTED = 150;
    private static final String FACTS = past();
    private static final int INITIATIVES = 3;

    private static HostedFederation federation;

    @BeforeAll
    static void start() {
        federation = HostedFederation.started();
    }

    @AfterAll
    static void stop() {
        federation.close();
    }

    @Test
    @Rule({"R16", "R97"})
    @Fault(1)
    void killed_in_the_middle_of_an_import_all_divisions_come_back_with_everything_once()
            throws Exception {
        federation.add("broken");
        federation.approve("broken", FACTS);
        PostgresDatabase database = federation.host.database("broken");
        SteadyWork neighbours = SteadyWork.in(federation, HostedFederation.NEIGHBOURS);
        try (ExecutorService operator = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> importing = operator.submit(() -> federation.importInto("broken", FACTS));
            Eventually.holds("a third is imported", () -> imported(database) > IMPORTED / 3);
            federation.host.process().kill();
            Eventually.holds("it failed", importing::isDone);
            assertThat(importing.state()).isEqualTo(Future.State.FAILED);
        }
        assertThat(imported(database)).isLessThan(IMPORTED);

        federation.host.start().ready();
        neighbours.goesOn();
        federation.importInto("broken", FACTS);

        ServiceProcess again = federation.division("broken");
        federation.converges("broken");
        assertThat(imported(database)).isEqualTo(IMPORTED);
        assertThat(federation.ids(again, "broken")).hasSize(IMPORTED / 2);
        assertThat(federation.spent(again, "broken")).isEqualTo("2775.75");
        neighbours.nothingIsLost();
    }

    private static long imported(PostgresDatabase database) {
        return Sql.number(database, "select count(*) from portfolio_line");
    }

    /** Half of it are launches, the other half expenses. */
    private static String past() {
        StringBuilder facts = new StringBuilder();
        for (int n = 0; n < IMPORTED / 2; n++) {
            facts.append(
                    """
                    {"on":"2024-02-01","where":"broken","fact":"initiative-launched",\
                    "initiative":"i%1$d","title":"a form","kind":"PROTOTYPE"}
                    {"on":"2024-02-02","where":"broken","fact":"expense-recorded",\
                    "initiative":"i%1$d","euros":"%1$d.01","halfDays":1,"label":"paper"}
                    """
                            .formatted(n));
        }
        return facts.toString();
    }

    /** Somebody has moved a division out, and left it in the host as well. */
    @Test
    @Rule("R97")
    @Fault({6, 17})
    void of_a_division_that_runs_twice_one_sends_and_the_other_takes_over_from_a_frozen_host() {
        federation.add("moved");
        PostgresDatabase database = federation.host.database("moved");
        ServiceProcess own =
                federation
                        .federation
                        .division("moved", federation.host.key("moved"), database)
                        .ready();
        SteadyWork neighbours = SteadyWork.in(federation, HostedFederation.NEIGHBOURS);
        federation.launch("moved", "in-the-host");
        federation.launch(own, "moved", "on-its-own");
        federation.converges("moved");
        long hosted = Sql.leaderOf("division.moved", database);
        assertThat(hosted).isPositive();
        neighbours.goesOn();

        federation.host.process().freeze();
        Eventually.holds(
                "the other has taken over",
                () -> !Set.of(0L, hosted).contains(Sql.leaderOf("division.moved", database)));
        federation.launch(own, "moved", "while-it-is-frozen");
        federation.converges(own, "moved");
        federation.host.process().thaw();

        neighbours.goesOn();
        federation.launch("moved", "in-the-host-again");
        federation.converges("moved");
        assertThat(federation.ids(own, "moved"))
                .containsExactly(
                        "in-the-host", "in-the-host-again", "on-its-own", "while-it-is-frozen");
        neighbours.nothingIsLost();
        own.close();
    }

    @Test
    @Rule({"R23", "R97"})
    @Fault(13)
    void without_centre_and_broker_every_command_in_every_division_succeeds_and_all_converges() {
        List<DivisionLife.Step> all =
                DivisionLife.until(BusinessDay.of(Instant.now()).minusDays(1));
        List<DivisionLife.Step> life = all.subList(0, 2 + (all.size() - 2) / 40 * INITIATIVES);
        federation.add("near");
        federation.add("far");
        live("near", life);
        federation.converges("near");
        KafkaBroker broker = federation.federation.broker();
        federation.centre().close();
        broker.kill();

        live("far", life);
        for (String each : HostedFederation.NEIGHBOURS) {
            federation.launch(each, "alone");
        }

        broker.start();
        federation.startCentre();
        CentreRows rows = new CentreRows(federation.centre(), federation.federation.director());
        federation.converges("far");
        rows.areTheSame("far", "near");
        assertThat(rows.of("far", "/initiatives")).hasSize(INITIATIVES);
        for (String each : HostedFederation.NEIGHBOURS) {
            federation.converges(each);
            assertThat(federation.isAtCentre(each, "alone")).isTrue();
        }
    }

    /** Every command is accepted. */
    private static void live(String name, List<DivisionLife.Step> life) {
        new LifeSession(
                        step ->
                                federation.federation.token(
                                        step.who(), name, step.roles().toArray(String[]::new)))
                .play(federation.division(name), life);
    }
}
