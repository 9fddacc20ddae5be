package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Where a micro-incubator lives no second one moves in. */
@Gate
class OneDatabaseTest {

    @Test
    @Rule("R03")
    void a_micro_incubator_of_another_division_is_refused_and_the_same_one_comes_back() {
        PostgresDatabase database = RunningDivision.shared().database();
        assertThatThrownBy(() -> RunningDivision.start(database, "dinum"))
                .rootCause()
                .hasMessage(
                        "R03: this database belongs to the micro-incubator of anct;"
                                + " give dinum its own");
        try (RunningDivision again = RunningDivision.start(database, "anct")) {
            assertThat(again.get("/envelope").status()).isEqualTo(200);
        }
    }
}
