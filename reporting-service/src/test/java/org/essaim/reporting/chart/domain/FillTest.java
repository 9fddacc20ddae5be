package org.essaim.reporting.chart.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fills are told apart without colour, and what stands on them can be read. */
class FillTest {

    private static final List<Fill> RAMP =
            List.of(Fill.FIRST, Fill.SECOND, Fill.THIRD, Fill.FOURTH, Fill.FIFTH);

    @Test
    void each_step_of_the_ramp_is_darker_by_half() {
        for (int at = 1; at < RAMP.size(); at++) {
            assertThat(contrast(RAMP.get(at - 1).colour(), RAMP.get(at).colour()))
                    .as(RAMP.get(at).word())
                    .isGreaterThan(1.4);
        }
    }

    @ParameterizedTest
    @EnumSource(Fill.class)
    void what_is_written_on_a_fill_can_be_read(Fill fill) {
        assertThat(contrast(fill.colour(), fill.ink())).isGreaterThanOrEqualTo(4.5);
    }

    /** As WCAG has it: of the luminances, which no kind of colour vision changes much. */
    private static double contrast(String one, String other) {
        double a = luminance(Integer.decode(one));
        double b = luminance(Integer.decode(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * part(colour >> 16) + 0.7152 * part(colour >> 8) + 0.0722 * part(colour);
    }

    private static double part(int byteOfIt) {
        double share = (byteOfIt & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
