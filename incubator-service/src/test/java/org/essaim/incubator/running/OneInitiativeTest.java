package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the centre knows of one initiative stands on one page, and nothing of another does. */
@Gate
class OneInitiativeTest {

    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = SampleFederation.shared();
    }

    @Test
    @Rule({"R60", "R70", "R92", "R96"})
    void a_loved_one_has_its_clock_its_use_its_case_its_finding_and_its_obstacle() {
        JsonNode loved = centre.askedBy("mia", "men").get("/api/v1/initiatives/anct/loved");

        assertThat(loved.at("/initiative/initiative").asString()).isEqualTo("loved");
        assertThat(loved.at("/clocks/0/state").asString()).isEqualTo("REDEEMED");
        assertThat(loved.path("evidence").findValuesAsString("users")).containsExactly("40", "1");
        assertThat(loved.path("stops")).isEmpty();
        assertThat(loved.at("/generalization/standing").asString()).isEqualTo("GENERALIZED");
        assertThat(loved.at("/findings/0").has("evidenceId")).isTrue();
        assertThat(loved.at("/findings/0").has("outcome")).isFalse();
        assertThat(loved.at("/findings/1").has("expenseId")).isTrue();
        assertThat(loved.at("/findings/1/outcome").asString()).isEqualTo("UPHELD");
        assertThat(loved.at("/obstacles/0/kind").asString()).isEqualTo("IT");
        assertThat(loved.at("/obstacles/0/answeredOn").asString()).isEqualTo("2025-03-20");
    }

    @Test
    @Rule("R62")
    void a_stopped_one_has_its_stop_and_nothing_of_the_others() {
        JsonNode stopped = centre.get("/api/v1/initiatives/anct/stopped");

        assertThat(stopped.path("clocks").findValuesAsString("state"))
                .containsExactly("STRUCK", "STRUCK");
        assertThat(stopped.path("stops")).hasSize(1);
        assertThat(stopped.at("/stops/0/reason").asString()).isEqualTo("NOT_USED");
        assertThat(stopped.path("evidence")).isEmpty();
        assertThat(stopped.path("findings")).isEmpty();
        assertThat(stopped.path("obstacles")).isEmpty();
        assertThat(stopped.has("generalization")).isFalse();
        assertThat(centre.text("/api/v1/initiatives/men/stopped")).contains("\"status\":404");
    }
}
