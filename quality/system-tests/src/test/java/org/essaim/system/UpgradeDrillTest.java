package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A division of an older release beside a centre of this one, then upgraded on its own database.
 * Not a part of the gate, since it wants the old jar: {@code -Dessaim.old-division=FILE}.
 */
@EnabledIfSystemProperty(named = "essaim.old-division", matches = ".+")
class UpgradeDrillTest {

    private static final int A_THIRD = 6;
    private static final String MODULE = "micro-incubator-service";

    private final DrilledFederation federation = new DrilledFederation();

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void a_newer_centre_ingests_an_older_division_which_is_then_upgraded_without_a_loss() {
        federation.admit();
        PostgresDatabase database = PostgresServer.freshDatabase();
        List<String> old =
                List.of(
                        ServiceProcess.java(),
                        "-Xmx256m",
                        "-jar",
                        System.getProperty("essaim.old-division"));
        String before;
        try (ServiceProcess older =
                ServiceProcess.start(old, MODULE, database, federation.settingsOfDivision())
                        .ready()) {
            federation.awaitEnvelope(older);
            federation.live(older, 0, A_THIRD);
            federation.awaitIngested(older);
            before = federation.ownFigures(older);
        }

        try (ServiceProcess newer = federation.division(database)) {
            assertThat(federation.ownFigures(newer)).isEqualTo(before);
            federation.live(newer, A_THIRD, 2 * A_THIRD);
            federation.awaitIngested(newer);
        }
        assertThat(federation.quarantined()).isEmpty();
        assertThat(federation.centre().freshness().path("inbox").toString())
                .contains("\"deadLetters\":0");
    }
}
