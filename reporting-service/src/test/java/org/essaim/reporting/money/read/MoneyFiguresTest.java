package org.essaim.reporting.money.read;

import java.util.List;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.UpdatedAnswers;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

@Gate
class MoneyFiguresTest {

    @Test
    @Rule({"R11", "R13"})
    void sums_that_are_updated_are_those_that_are_counted_again() {
        UpdatedAnswers.equalWhatIsCountedAgain(
                jdbc -> {
                    MoneyFigures figures = new MoneyFigures(new FactTable(jdbc));
                    return asOf -> shown(figures.sums(asOf));
                },
                jdbc -> {
                    MoneyFigures figures = new MoneyFigures(new FactTable(jdbc));
                    return asOf -> shown(figures.sums(Snapshot.open(asOf)));
                });
    }

    private static List<?> shown(MoneySums sums) {
        return List.of(sums.years(), sums.rounds(), sums.total());
    }
}
