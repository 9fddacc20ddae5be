package org.essaim.incubator.agenda.write;

import java.util.List;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.incubator.agenda.domain.AgendaItemCommand;
import org.essaim.incubator.agenda.domain.AgendaItemDecider;
import org.essaim.incubator.agenda.domain.AgendaItemEvent;
import org.essaim.incubator.agenda.domain.AgendaItemState;
import org.essaim.incubator.agenda.domain.BoardFacts;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** The shell of {@link AgendaItemDecider}: one for each item, so that it is decided once. */
@Aggregate(type = "matter")
public class AgendaItemAggregate extends AggregateShell<AgendaItemState, AgendaItemEvent> {

    AgendaItemAggregate() {
        super(
                AgendaItemState.UNKNOWN,
                AgendaItemState::evolve,
                event -> AgendaItemCommand.targetOf(event.item()));
    }

    @Decides
    List<AgendaItemEvent> handle(AgendaItemCommand command, Circumstances at, BoardFacts facts) {
        return apply(AgendaItemDecider.decide(command, state(), facts.on(at.today()), at));
    }
}
