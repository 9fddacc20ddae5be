package org.essaim.reporting.stops.read;

import org.essaim.reporting.timetravel.read.CarriedOn;
import org.essaim.reporting.timetravel.read.StreamPositions;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class StopFiguresTest {

    @Test
    @Rule({"R62", "R67"})
    void stops_that_are_carried_on_are_those_that_are_counted_anew() {
        CarriedOn.equalsWhatIsCountedAnew(
                jdbc -> {
                    StopFigures figures = new StopFigures(jdbc, new StreamPositions(jdbc));
                    return figures::rows;
                });
    }
}
