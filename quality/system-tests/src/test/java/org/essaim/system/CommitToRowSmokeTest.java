package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Night;
import org.junit.jupiter.api.Test;

/** The benchmark does what it measures, however fast. */
@Night
class CommitToRowSmokeTest {

    @Test
    void expenses_come_to_the_centre_at_rest_and_during_an_import() throws Exception {
        try (CommitToRow way = new CommitToRow()) {
            assertThat(way.idle(3).centre()).hasSize(3).allSatisfy(CommitToRowSmokeTest::positive);
            assertThat(way.importing(20).centre())
                    .isNotEmpty()
                    .allSatisfy(CommitToRowSmokeTest::positive);
        }
    }

    private static void positive(double millis) {
        assertThat(millis).isPositive();
    }
}
