package org.essaim.reporting.portfolio.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.reporting.timetravel.domain.Fact;
import org.essaim.reporting.timetravel.domain.FactKind;
import org.essaim.reporting.timetravel.read.CarriedOn;
import org.essaim.reporting.timetravel.read.RandomFacts;
import org.essaim.reporting.timetravel.read.StreamPositions;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StagesTest {

    private static final Fact LAUNCHED = fact(FactKind.LAUNCHED).fact();
    private static final Fact PILOT = fact(FactKind.STAGE_ENTERED).number(1, null).fact();
    private static final Fact GROWTH = fact(FactKind.STAGE_ENTERED).number(2, null).fact();

    private final JdbcClient jdbc = ProjectionDatabase.fresh();
    private final RandomFacts facts = new RandomFacts(jdbc, 1);
    private final Stages stages = new Stages(jdbc, new StreamPositions(jdbc));

    private static Fact.Draft fact(FactKind kind) {
        return Fact.of(kind, "anct", "openfisca", RandomFacts.FIRST);
    }

    @Test
    @Rule("R80")
    void the_furthest_stage_is_shown_in_whatever_order_facts_come() {
        shows(Standing.IDEA, LAUNCHED);
        shows(Standing.GROWTH, LAUNCHED, PILOT, GROWTH);
    }

    @Test
    @Rule("R84")
    void an_end_is_shown_in_whatever_order_facts_come() {
        shows(Standing.CLOSED, LAUNCHED, PILOT, fact(FactKind.CLOSED).fact());
        shows(Standing.INTEGRATED, LAUNCHED, PILOT, fact(FactKind.INTEGRATED).fact());
    }

    @Test
    void what_was_not_launched_is_not_counted_yet() {
        facts.one(PILOT);
        assertThat(stages.rows(AsOf.NOW)).isEmpty();
        assertThat(stages.total(AsOf.NOW)).isEqualTo(new PortfolioTotal(0, 0, 0, 0, 0));
        facts.one(LAUNCHED);
        assertThat(stages.total(AsOf.NOW)).isEqualTo(new PortfolioTotal(1, 1, 1, 0, 0));
    }

    @Test
    @Rule("R80")
    void stages_that_are_carried_on_are_those_that_are_counted_anew() {
        CarriedOn.equalsWhatIsCountedAnew(
                fresh -> {
                    Stages kept = new Stages(fresh, new StreamPositions(fresh));
                    return kept::rows;
                });
    }

    private void shows(Standing standing, Fact... told) {
        for (List<Fact> order : ProjectionDatabase.orders(List.of(told))) {
            jdbc.sql("truncate fact").update();
            order.forEach(
                    fact -> {
                        facts.one(fact);
                        stages.rows(AsOf.NOW);
                    });
            assertThat(stages.rows(AsOf.NOW)).containsExactly(new StageRow("anct", standing, 1));
        }
    }
}
