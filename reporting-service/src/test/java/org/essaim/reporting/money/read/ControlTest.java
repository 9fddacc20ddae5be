package org.essaim.reporting.money.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.message.v1.ControlSampleDrawn;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.RandomFacts;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Gate
class ControlTest {

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = LocalDate.of(2020, 12, 31);
    private static final LocalDate DRAWN = LocalDate.of(2021, 2, 1);

    @Test
    @Rule("R95")
    void a_draw_is_shown_with_all_that_it_takes_to_draw_it_again() {
        JdbcClient jdbc = ProjectionDatabase.fresh();
        UUID sample = new UUID(1, 1);
        List<UUID> expenses = List.of(new UUID(2, 1), new UUID(2, 2));
        new RandomFacts(jdbc, 1)
                .receive(
                        new ControlSampleDrawn(
                                null, sample, 4711, FROM, TO, 9, 7, "c0ffee", expenses, DRAWN),
                        DRAWN);
        FactQuery<Sample> samples = Sample.all(new FactTable(jdbc));
        assertThat(samples.latest(AsOf.NOW, 10))
                .containsExactly(
                        new Sample(sample, null, DRAWN, FROM, TO, 2, 7, "4711", "c0ffee", DRAWN));
        assertThat(samples.latest(new AsOf(DRAWN.minusDays(1), null), 10)).isEmpty();
    }
}
