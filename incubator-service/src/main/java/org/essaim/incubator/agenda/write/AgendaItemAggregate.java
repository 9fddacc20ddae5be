package org.essaim.incubator.agenda.write;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.incubator.agenda.domain.AgendaItemCommand;
import org.essaim.incubator.agenda.domain.AgendaItemDecider;
import org.essaim.incubator.agenda.domain.AgendaItemEvent;
import org.essaim.incubator.agenda.domain.AgendaItemState;
import org.essaim.incubator.agenda.domain.BoardFacts;
import org.essaim.runtime.store.Decisions;
import org.springframework.stereotype.Component;

/** The shell of {@link AgendaItemDecider}: one for each matter, so that it is decided once. */
@Aggregate(type = "matter", commandTargetResolver = "matterTargets")
public class AgendaItemAggregate {

    @AggregateIdentifier private String id;
    private AgendaItemState state = AgendaItemState.UNKNOWN;

    AgendaItemAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<AgendaItemEvent> put(
            AgendaItemCommand.PutCase command, Circumstances at, BoardFacts facts) {
        return decide(command, at, facts);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<AgendaItemEvent> put(
            AgendaItemCommand.PutQuestion command, Circumstances at, BoardFacts facts) {
        return decide(command, at, facts);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<AgendaItemEvent> vote(
            AgendaItemCommand.CastVote command, Circumstances at, BoardFacts facts) {
        return decide(command, at, facts);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<AgendaItemEvent> conclude(
            AgendaItemCommand.Conclude command, Circumstances at, BoardFacts facts) {
        return decide(command, at, facts);
    }

    @EventSourcingHandler
    void on(AgendaItemEvent event) {
        id = idOf(event.matter());
        state = AgendaItemState.evolve(state, event);
    }

    private List<AgendaItemEvent> decide(
            AgendaItemCommand command, Circumstances at, BoardFacts facts) {
        return Decisions.apply(AgendaItemDecider.decide(command, state, facts.on(at.today()), at));
    }

    private static String idOf(UUID matter) {
        return "matter:" + matter;
    }

    /** A command of the feature is about one matter. */
    @Component("matterTargets")
    static class Targets implements CommandTargetResolver {
        @Override
        public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
            AgendaItemCommand asked = (AgendaItemCommand) command.getPayload();
            return new VersionedAggregateIdentifier((Object) idOf(asked.matter()), null);
        }
    }
}
