package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A division of an older release beside a centre of this one, then upgraded on its own database.
 * Not a part of the gate, since it wants the old jar: {@code -Dessaim.old-division=FILE}.
 */
class UpgradeDrillTest {

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

    private final DrilledFederation federation = new DrilledFederation();

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    @EnabledIfSystemProperty(named = "essaim.old-division", matches = ".+")
    void a_newer_centre_ingests_an_older_division_which_is_then_upgraded_without_a_loss() {
        federation.admit();
        PostgresDatabase database = PostgresServer.freshDatabase();
        List<String> old =
                List.of(
                        ServiceProcess.java(),
                        "-Xmx256m",
                        "-jar",
                        System.getProperty("essaim.old-division"));
        List<String> before;
        try (ServiceProcess older =
                ServiceProcess.start(old, MODULE, database, federation.settingsOfDivision())
                        .ready()) {
            federation.awaitEnvelopeOf(older);
            federation.importInto(older, FACTS);
            Eventually.holds(
                    "the older division has carried out the stop of what nobody uses",
                    () -> federation.figures().toString().contains("appliedAt"));
            federation.awaitIngested(older);
            before = federation.figures();
        }
        assertThat(before.toString()).contains("idle", "used", "NOT_USED");

        try (ServiceProcess newer = federation.division(database)) {
            federation.approveImport(newer, FACTS);
            federation.importInto(newer, FACTS);
            federation.awaitIngested(newer);
            assertThat(federation.figures()).isEqualTo(before);
            federation.live(newer, 0, A_THIRD);
            federation.awaitIngested(newer);
        }
        assertThat(federation.quarantined()).isEmpty();
        assertThat(federation.centre().freshness().path("inbox").toString())
                .contains("\"deadLetters\":0");
    }

    /**
     * With a release that is about to be followed, before the first change that the next one makes:
     * {@code quality/before/README.md} says how.
     */
    @Test
    @EnabledIfSystemProperty(named = "essaim.record", matches = "true")
    void the_streams_of_a_release_are_recorded_for_the_gate_of_the_next() throws IOException {
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
