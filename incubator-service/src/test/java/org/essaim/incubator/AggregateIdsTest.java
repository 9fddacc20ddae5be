package org.essaim.incubator;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;
import org.essaim.incubator.agenda.domain.AgendaItemCommand;
import org.essaim.incubator.board.domain.BoardCommand;
import org.essaim.incubator.control.domain.ControlCommand;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.domain.SampleCommand;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.incubator.obstacle.domain.ObstacleCommand;
import org.essaim.incubator.obstacle.domain.ObstacleKey;
import org.essaim.incubator.office.domain.OfficeCommand;
import org.essaim.incubator.stopping.domain.StoppingCommand;
import org.junit.jupiter.api.Test;

/** Ids of aggregates are stored with every event: under another one nothing would be found. */
class AggregateIdsTest {

    private static final InitiativeId ABRI = new InitiativeId("abri");
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final UUID ID = new UUID(1, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final PersonId DORA = new PersonId("p-dora");

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
        assertThat(new BoardCommand.Convene(DAY, DORA).target()).isEqualTo("board");
        assertThat(new FederationCommand.RevokeKey(ANCT, "key", DAY).target())
                .isEqualTo("federation");
    }
}
