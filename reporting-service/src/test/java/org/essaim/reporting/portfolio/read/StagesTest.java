package org.essaim.reporting.portfolio.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Stage;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.SampleMessages;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.InitiativeStage;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.RandomFacts;
import org.essaim.reporting.facts.read.UpdatedAnswers;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Gate
class StagesTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final InitiativeId NAME = new InitiativeId("openfisca");
    private static final LocalDate DAY = RandomFacts.FIRST;
    private static final FederationMessage LAUNCHED = SampleMessages.launched(ANCT, NAME, DAY);
    private static final FederationMessage PILOT = entered(Stage.PILOT);
    private static final FederationMessage GROWTH = entered(Stage.GROWTH);
    private static final FederationMessage CLOSED =
            new InitiativeClosed(ANCT, NAME, reference("much"), reference("little"), DAY);
    private static final FederationMessage INTEGRATED =
            new InitiativeIntegrated(ANCT, NAME, reference("a ministry"), DAY, List.of());

    private final JdbcClient jdbc = ProjectionDatabase.fresh();
    private final RandomFacts facts = new RandomFacts(jdbc, 1);
    private final Stages stages = new Stages(new FactTable(jdbc));

    private static FederationMessage entered(Stage stage) {
        return new InitiativeStageEntered(ANCT, NAME, Stage.IDEA, stage, DAY, List.of());
    }

    @Test
    @Rule("R80")
    void the_furthest_stage_is_shown_in_whatever_order_facts_come() {
        shows(InitiativeStage.IDEA, LAUNCHED);
        shows(InitiativeStage.GROWTH, LAUNCHED, PILOT, GROWTH);
    }

    @Test
    @Rule("R84")
    void an_end_is_shown_in_whatever_order_facts_come() {
        shows(InitiativeStage.CLOSED, LAUNCHED, PILOT, CLOSED);
        shows(InitiativeStage.INTEGRATED, LAUNCHED, PILOT, INTEGRATED);
    }

    @Test
    void what_was_not_launched_is_not_counted_yet() {
        facts.receive(PILOT, DAY);
        assertThat(stages.counts(AsOf.NOW)).isEmpty();
        assertThat(stages.portfolio(AsOf.NOW)).isEqualTo(new Portfolio(0, 0, 0, 0, 0));
        facts.receive(LAUNCHED, DAY);
        assertThat(stages.portfolio(AsOf.NOW)).isEqualTo(new Portfolio(1, 1, 1, 0, 0));
    }

    @Test
    @Rule("R80")
    void stages_that_are_updated_are_those_that_are_counted_again() {
        UpdatedAnswers.equalWhatIsCountedAgain(
                fresh -> {
                    Stages kept = new Stages(new FactTable(fresh));
                    return asOf -> kept.counts(asOf);
                },
                fresh -> {
                    Stages plain = new Stages(new FactTable(fresh));
                    return asOf -> plain.counts(Snapshot.open(asOf));
                });
    }

    private void shows(InitiativeStage stage, FederationMessage... published) {
        for (List<FederationMessage> order : ProjectionDatabase.orders(List.of(published))) {
            jdbc.sql("truncate recorded_fact").update();
            order.forEach(
                    fact -> {
                        facts.receive(fact, DAY);
                        stages.counts(AsOf.NOW);
                    });
            assertThat(stages.counts(AsOf.NOW))
                    .containsExactly(new Stages.StageCount("anct", stage, 1));
        }
    }
}
