package org.essaim.reporting.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    @Rule("R100")
    void one_to_four_people_are_hidden_and_nobody_and_five_are_not() {
        assertThat(SmallCells.shown(0)).isZero();
        assertThat(SmallCells.shown(1)).isNull();
        assertThat(SmallCells.shown(4)).isNull();
        assertThat(SmallCells.shown(5)).isEqualTo(5);
        assertThat(SmallCells.shown(null)).isNull();
    }
}
