package org.essaim.reporting.money.read;

import java.util.HashSet;
import org.essaim.reporting.timetravel.read.CarriedOn;
import org.essaim.reporting.timetravel.read.StreamPositions;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class MoneyCellsTest {

    @Test
    @Rule({"R11", "R13"})
    void sums_that_are_carried_on_are_those_that_are_counted_anew() {
        CarriedOn.equalsWhatIsCountedAnew(
                jdbc -> {
                    MoneyCells cells = new MoneyCells(jdbc, new StreamPositions(jdbc));
                    return asOf -> new HashSet<>(cells.of(asOf));
                });
    }
}
