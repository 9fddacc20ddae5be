package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A division of an older release beside a centre of this one, and a centre of an older release
 * beside a division of this one; then each is upgraded on its own database. Not a part of the gate,
 * since it wants the old jars: {@code -Dessaim.old-division=FILE -Dessaim.old-centre=FILE}.
 */
@Night
@SecondChance
class UpgradeDrillTest {

    private static final Logger LOG = LoggerFactory.getLogger(UpgradeDrillTest.class);
    private static final int A_THIRD = 6;

    private static final String MODULE = "micro-incubator-service";

    /** What every release can import: two products of a first round, one of them used. */
    private static final String FACTS =
            fact("2024-02-01", "initiative-launched", "idle", "'title':'a','kind':'PROTOTYPE'")
                    + fact("2024-02-11", "expense-recorded", "idle", expense("180.00"))
                    + fact(
                            "2024-02-12",
                            "initiative-launched",
                            "used",
                            "'title':'b','kind':'PROTOTYPE'")
                    + fact("2024-02-13", "expense-recorded", "used", expense("200.00"))
                    + fact("2024-05-01", "stage-entered", "used", "'stage':'PILOT'")
                    + fact(
                            "2024-05-02",
                            "usage-measured",
                            "used",
                            "'users':9,'level':'MEASURED','delight':8,'seenAt':'the desk'");

    private DrilledFederation federation;

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    @EnabledIfSystemProperty(named = "essaim.old-division", matches = ".+")
    void a_newer_centre_ingests_an_older_division_which_is_then_upgraded_without_a_loss() {
        federation = new DrilledFederation();
        federation.admit();
        PostgresDatabase database = PostgresServer.freshDatabase();
        List<String> old = DeployedJar.of(System.getProperty("essaim.old-division"));
        List<String> before;
        try (ServiceProcess older =
                ServiceProcess.start(old, MODULE, database, federation.settingsOfDivision())
                        .ready()) {
            federation.awaitEnvelopeOf(older);
            federation.approveImport(older, FACTS);
            federation.importInto(older, FACTS);
            Eventually.holds(
                    "the older division has carried out the stop of what nobody uses",
                    () -> federation.figures().toString().contains("appliedAt"));
            federation.awaitIngested(older);
            before = federation.figures();
        }
        assertThat(before.toString()).contains("idle", "used", "NOT_USED");

        try (ServiceProcess newer = federation.division(database)) {
            federation.importInto(newer, FACTS);
            federation.awaitIngested(newer);
            assertThat(federation.figures()).isEqualTo(before);
            federation.live(newer, 0, A_THIRD);
            federation.awaitIngested(newer);
        }
        assertThat(federation.quarantined()).isEmpty();
        assertThat(federation.deadLetters()).isZero();
    }

    @Test
    @EnabledIfSystemProperty(named = "essaim.old-centre", matches = ".+")
    void an_older_centre_ingests_a_newer_division_and_misses_nothing_once_it_is_upgraded() {
        federation = new DrilledFederation(System.getProperty("essaim.old-centre"));
        try (ServiceProcess division = federation.division(PostgresServer.freshDatabase())) {
            federation.approveImport(division, FACTS);
            federation.importInto(division, FACTS);
            federation.live(division, 0, A_THIRD);
            Eventually.holds(
                    "the division has carried out the stop of what nobody uses",
                    () -> federation.figures().toString().contains("appliedAt"));
            federation.awaitIngested(division);
            assertThat(federation.quarantined()).isEmpty();
            List<String> before = federation.figures();
            LOG.info("dead letters at the older centre: {}", federation.deadLetters());

            federation.upgradeCentre();
            Eventually.holds(
                    "what it could not read is handled", () -> federation.deadLetters() == 0);
            federation.awaitIngested(division);
            assertThat(before.toString()).contains("idle", "used", "NOT_USED");
            assertThat(federation.figures()).isEqualTo(before);
        }
    }

    /**
     * With a release that is about to be followed, before the first change that the next one makes:
     * {@code quality/before/README.md} says how.
     */
    @Test
    @EnabledIfSystemProperty(named = "essaim.record", matches = "true")
    void the_streams_of_a_release_are_recorded_for_the_gate_of_the_next() throws IOException {
        federation = new DrilledFederation();
        try (ServiceProcess division = federation.division(PostgresServer.freshDatabase())) {
            federation.approveImport(division, FACTS);
            federation.importInto(division, FACTS);
            federation.live(division, 0, 2);
            Eventually.holds(
                    "the division has carried out the stop of what nobody uses",
                    () -> federation.figures().toString().contains("appliedAt"));
            federation.awaitIngested(division);
            division.awaitAllOf(federation.centre(), "centre");
        }
        federation.record();
    }

    private static String expense(String euros) {
        return "'euros':'%s','halfDays':4,'label':'paper'".formatted(euros);
    }

    private static String fact(String on, String name, String initiative, String rest) {
        return "{'on':'%s','where':'drilled','fact':'%s','initiative':'%s',%s}\n"
                .formatted(on, name, initiative, rest)
                .replace('\'', '"');
    }
}
