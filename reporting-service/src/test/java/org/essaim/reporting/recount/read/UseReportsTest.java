package org.essaim.reporting.recount.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.RandomFacts;
import org.essaim.reporting.facts.read.UpdatedAnswers;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

@Gate
class UseReportsTest {

    private static final Clock CLOCK =
            Clock.fixed(BusinessDay.startOf(RandomFacts.TODAY), ZoneOffset.UTC);

    @Test
    @Rule({"R51", "R61", "R62", "R99"})
    void reports_that_are_updated_are_those_that_are_counted_again() {
        UpdatedAnswers.equalWhatIsCountedAgain(
                jdbc -> {
                    UseReports reports = Counting.reports(jdbc, CLOCK);
                    return reports::of;
                });
    }

    @Test
    void a_page_is_given_the_last_report_or_none_rather_than_left_waiting() {
        var jdbc = ProjectionDatabase.fresh();
        RandomFacts facts = new RandomFacts(jdbc, 1);
        Deque<Runnable> waiting = new ArrayDeque<>();
        UseReports reports =
                new UseReports(
                        Counting.histories(jdbc),
                        new PolicyFacts(new FactTable(jdbc)),
                        new FactTable(jdbc),
                        CLOCK,
                        waiting::add);
        facts.more(50);
        assertThat(reports.soon(AsOf.NOW)).isEmpty();
        waiting.remove().run();
        UseReport first = reports.soon(AsOf.NOW).orElseThrow();
        assertThat(first.head()).isEqualTo(50);

        facts.more(50);
        assertThat(reports.soon(AsOf.NOW)).contains(first);
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(reports.soon(AsOf.NOW).orElseThrow().head()).isEqualTo(100);
    }
}
