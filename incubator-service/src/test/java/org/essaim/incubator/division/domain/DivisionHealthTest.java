package org.essaim.incubator.division.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** One word for how a division is: the worst of what is the case (R64). */
@Rule("R64")
class DivisionHealthTest {

    @Test
    void what_is_worse_hides_what_is_less() {
        assertThat(health(true, 0, null, 3, true, 2)).isEqualTo(DivisionHealth.QUARANTINED);
        assertThat(health(false, 0, null, 3, true, 2)).isEqualTo(DivisionHealth.WITHOUT_KEY);
        assertThat(health(false, 1, null, 3, true, 2)).isEqualTo(DivisionHealth.NEVER_COMPLETE);
        assertThat(health(false, 1, 5, 1, true, 2)).isEqualTo(DivisionHealth.PARKED);
        assertThat(health(false, 1, 1, 0, true, 2)).isEqualTo(DivisionHealth.SILENT);
        assertThat(health(false, 1, 0, 0, true, 2)).isEqualTo(DivisionHealth.IMPORTING);
        assertThat(health(false, 1, 0, 0, false, 1)).isEqualTo(DivisionHealth.BEHIND);
        assertThat(health(false, 1, 0, 0, false, 0)).isEqualTo(DivisionHealth.WELL);
    }

    @Test
    void what_passes_by_itself_needs_nobody() {
        assertThat(Arrays.stream(DivisionHealth.values()).filter(DivisionHealth::needsSomebody))
                .containsExactly(
                        DivisionHealth.QUARANTINED,
                        DivisionHealth.WITHOUT_KEY,
                        DivisionHealth.NEVER_COMPLETE,
                        DivisionHealth.PARKED,
                        DivisionHealth.SILENT);
    }

    private static DivisionHealth health(
            boolean quarantined,
            long keys,
            Integer days,
            long parked,
            boolean importing,
            long missing) {
        return DivisionHealth.of(
                new StreamFacts(quarantined, keys, days, parked, importing, missing));
    }
}
