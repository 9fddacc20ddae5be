package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Today is today where the division is. */
@Gate
class OverseasTest {

    private static final String LAUNCH =
            """
            {"initiative": "%s", "title": "A+", "kind": "PROTOTYPE", "irritant": "waiting",
             "trial": "a form", "launchedOn": "%s"}
            """;

    private static final String NOW = "2022-03-01T21:00:00Z";

    /** 08:00 of the 2nd in Nouméa is 22:00 of the 1st in Paris. */
    @Test
    @Rule("R24")
    void what_happened_this_morning_in_noumea_is_not_in_the_future() {
        try (RunningDivision division = inNoumea()) {
            var ada = Neighbour.of(division, "ada", "employee");
            ada.launch(LAUNCH.formatted("this-morning", "2022-03-02"));
            assertThat(ada.refused("/initiatives", LAUNCH.formatted("tomorrow", "2022-03-03")))
                    .isEqualTo("R24");
        }
        try (RunningDivision division = RunningDivision.sharedAt(NOW)) {
            var ada = Neighbour.of(division, "ada", "employee");
            assertThat(ada.refused("/initiatives", LAUNCH.formatted("tomorrow", "2022-03-02")))
                    .isEqualTo("R24");
        }
    }

    private static RunningDivision inNoumea() {
        return RunningDivision.startAt(
                NOW,
                PostgresServer.migratedDatabase(),
                "anct",
                "--essaim.clock.zone=Pacific/Noumea");
    }
}
