package org.essaim.reporting.chart.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fills are distinguished without colour, and what stands on them can be read. */
class FillTest {

    private static final double STEP = 1.45;
    private static final double[] WEIGHTS = {0.2126, 0.7152, 0.0722};
    private static final List<Fill> RAMP =
            List.of(Fill.FIRST, Fill.SECOND, Fill.THIRD, Fill.FOURTH, Fill.FIFTH);

    @Test
    void each_step_of_the_ramp_is_darker() {
        for (int at = 1; at < RAMP.size(); at++) {
            assertThat(contrast(RAMP.get(at - 1).colour(), RAMP.get(at).colour()))
                    .as(RAMP.get(at).word())
                    .isGreaterThan(STEP);
        }
    }

    /** What red, green and blue become, in linear light (Machado, Oliveira and Fernandes 2009). */
    private enum Vision {
        PROTANOPIA(
                0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
                1.051998),
        DEUTERANOPIA(
                0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
                0.968881),
        TRITANOPIA(
                1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
                0.303900);

        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }

        private double luminance(Fill fill) {
            int colour = Integer.decode(fill.colour());
            double[] light = {part(colour >> 16), part(colour >> 8), part(colour)};
            double seen = 0;
            for (int at = 0; at < matrix.length; at++) {
                seen += WEIGHTS[at / 3] * matrix[at] * light[at % 3];
            }
            return seen;
        }
    }

    @ParameterizedTest
    @EnumSource(Vision.class)
    void so_it_is_with_any_colour_vision(Vision vision) {
        for (int at = 1; at < RAMP.size(); at++) {
            double lighter = vision.luminance(RAMP.get(at - 1));
            double darker = vision.luminance(RAMP.get(at));
            assertThat((lighter + 0.05) / (darker + 0.05)).isGreaterThan(STEP);
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
        return WEIGHTS[0] * part(colour >> 16)
                + WEIGHTS[1] * part(colour >> 8)
                + WEIGHTS[2] * part(colour);
    }

    private static double part(int byteOfIt) {
        double share = (byteOfIt & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
