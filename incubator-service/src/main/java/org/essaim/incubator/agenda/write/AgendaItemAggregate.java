package org.essaim.incubator.agenda.write;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.incubator.agenda.domain.AgendaItemCommand;
import org.essaim.incubator.agenda.domain.AgendaItemDecider;
import org.essaim.incubator.agenda.domain.AgendaItemEvent;
import org.essaim.incubator.agenda.domain.AgendaItemState;
import org.essaim.incubator.agenda.domain.BoardFacts;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** The shell of {@link AgendaItemDecider}: one for each item, so that it is decided once. */
@Aggregate(type = "matter")
public class AgendaItemAggregate {

    @AggregateIdentifier private String id;
    private AgendaItemState state = AgendaItemState.UNKNOWN;

    @EventSourcingHandler
    void on(AgendaItemEvent event) {
        id = AgendaItemCommand.targetOf(event.item());
        state = AgendaItemState.evolve(state, event);
    }

    @Decides
    List<AgendaItemEvent> handle(AgendaItemCommand command, Circumstances at, BoardFacts facts) {
        return Decisions.apply(AgendaItemDecider.decide(command, state, facts.on(at.today()), at));
    }
}
