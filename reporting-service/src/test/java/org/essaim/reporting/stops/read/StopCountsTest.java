package org.essaim.reporting.stops.read;

import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.UpdatedAnswers;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

@Gate
class StopCountsTest {

    @Test
    @Rule({"R62", "R67"})
    void stops_that_are_updated_are_those_that_are_counted_again() {
        UpdatedAnswers.equalWhatIsCountedAgain(
                jdbc -> {
                    StopCounts counts = new StopCounts(new FactTable(jdbc));
                    return asOf -> counts.rows(asOf);
                },
                jdbc -> {
                    StopCounts plain = new StopCounts(new FactTable(jdbc));
                    return asOf -> plain.rows(Snapshot.open(asOf));
                });
    }
}
