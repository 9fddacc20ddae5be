package org.essaim.incubator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.PolicyPeriods;
import org.essaim.incubator.agenda.domain.AgendaItemCommand;
import org.essaim.incubator.board.domain.BoardCommand;
import org.essaim.incubator.control.domain.ControlCommand;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.domain.Controller;
import org.essaim.incubator.control.domain.SampleCommand;
import org.essaim.incubator.control.domain.SampleScope;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.incubator.obstacle.domain.ObstacleCommand;
import org.essaim.incubator.obstacle.domain.ObstacleKey;
import org.essaim.incubator.office.domain.OfficeCommand;
import org.essaim.incubator.policy.domain.PolicyCommand;
import org.essaim.incubator.policy.domain.PolicyValues;
import org.essaim.incubator.stopping.domain.IngestionProgress;
import org.essaim.incubator.stopping.domain.ReviewSnapshot;
import org.essaim.incubator.stopping.domain.StoppingCommand;
import org.junit.jupiter.api.Test;

/** Ids of aggregates are stored with every event: under another one nothing would be found. */
class AggregateIdsTest {

    private static final InitiativeId ABRI = new InitiativeId("abri");
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final UUID ID = new UUID(1, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final PersonId DORA = new PersonId("p-dora");
    private static final Controller CLEO = new Controller(new PersonId("p-cleo"), null);
    private static final ObstacleKey OBSTACLE = new ObstacleKey(ANCT, ID);
    private static final PolicyCommand POLICY =
            new PolicyCommand.Publish(
                    ID,
                    new PolicyValues(
                            Amount.of(500_00, 10),
                            12,
                            1,
                            30,
                            20,
                            25,
                            5,
                            14,
                            90,
                            List.of(9),
                            PolicyPeriods.FOUNDING),
                    PolicyBounds.FOUNDING,
                    DAY,
                    null,
                    DORA);

    @Test
    void they_are_those_of_the_first_release() {
        assertThat(AgendaItemCommand.targetOf(ID)).isEqualTo("matter:" + ID);
        assertThat(SampleCommand.targetOf(ID)).isEqualTo("sample:" + ID);
        assertThat(AllocationCommand.targetOf(ANCT)).isEqualTo("allocation:anct");
        assertThat(ControlCommand.targetOf(ControlItem.expense(ANCT, ID)))
                .isEqualTo("control:anct/" + ID);
        assertThat(ControlCommand.targetOf(ControlItem.evidence(ANCT, ID)))
                .isEqualTo("control:anct/" + ID + "/evidence");
        assertThat(ObstacleCommand.targetOf(new ObstacleKey(ANCT, ID)))
                .isEqualTo("obstacle:anct/" + ID);
        assertThat(OfficeCommand.targetOf(new OfficeId("ministry"))).isEqualTo("office:ministry");
        assertThat(StoppingCommand.targetOf(ANCT, ABRI)).isEqualTo("stopping:anct:abri");
        assertThat(GeneralizationCommand.targetOf(ANCT, ABRI))
                .isEqualTo("generalization:anct:abri");
    }

    @Test
    void a_command_asks_the_aggregate_that_it_names() {
        assertThat(new AgendaItemCommand.Abstain(ID, ID, DORA, Set.of()).target())
                .isEqualTo("matter:" + ID);
        assertThat(new AllocationCommand.Shrink(ANCT, ID, Amount.NOTHING).target())
                .isEqualTo("allocation:anct");
        assertThat(new OfficeCommand.Retire(new OfficeId("ministry"), DORA).target())
                .isEqualTo("office:ministry");
        assertThat(new GeneralizationCommand.Review(ANCT, ABRI).target())
                .isEqualTo("generalization:anct:abri");
        assertThat(new ControlCommand.Take(ControlItem.expense(ANCT, ID), CLEO).target())
                .isEqualTo("control:anct/" + ID);
        assertThat(new SampleCommand.Draw(ID, 7, new SampleScope(null, DAY, DAY), 1, CLEO).target())
                .isEqualTo("sample:" + ID);
        assertThat(new ObstacleCommand.Answer(OBSTACLE, ID, text("soon"), DORA).target())
                .isEqualTo("obstacle:anct/" + ID);
        assertThat(
                        new StoppingCommand.Review(
                                        new ReviewSnapshot(
                                                ANCT, ABRI, List.of(), List.of(), List.of(), null),
                                        IngestionProgress.upToStartOf(DAY))
                                .target())
                .isEqualTo("stopping:anct:abri");
        assertThat(POLICY.target()).isEqualTo("policy");
        assertThat(new BoardCommand.Convene(DAY, DORA).target()).isEqualTo("board");
        assertThat(new FederationCommand.RevokeKey(ANCT, "key", DAY).target())
                .isEqualTo("federation");
    }
}
