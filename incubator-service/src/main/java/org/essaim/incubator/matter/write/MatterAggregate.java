package org.essaim.incubator.matter.write;

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
import org.essaim.incubator.matter.domain.BoardFacts;
import org.essaim.incubator.matter.domain.MatterCommand;
import org.essaim.incubator.matter.domain.MatterDecider;
import org.essaim.incubator.matter.domain.MatterEvent;
import org.essaim.incubator.matter.domain.MatterState;
import org.essaim.node.store.Decided;
import org.springframework.stereotype.Component;

/** The shell of {@link MatterDecider}: one for each matter, so that it is decided once. */
@Aggregate(type = "matter", commandTargetResolver = "matterTargets")
public class MatterAggregate {

    @AggregateIdentifier private String id;
    private MatterState state = MatterState.UNKNOWN;

    MatterAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<MatterEvent> put(MatterCommand.PutCase command, Circumstances at, BoardFacts facts) {
        return decide(command, at, facts);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<MatterEvent> put(MatterCommand.PutQuestion command, Circumstances at, BoardFacts facts) {
        return decide(command, at, facts);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<MatterEvent> vote(MatterCommand.CastVote command, Circumstances at, BoardFacts facts) {
        return decide(command, at, facts);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<MatterEvent> conclude(MatterCommand.Conclude command, Circumstances at, BoardFacts facts) {
        return decide(command, at, facts);
    }

    @EventSourcingHandler
    void on(MatterEvent event) {
        id = idOf(event.matter());
        state = MatterState.evolve(state, event);
    }

    private List<MatterEvent> decide(MatterCommand command, Circumstances at, BoardFacts facts) {
        return Decided.apply(MatterDecider.decide(command, state, facts.on(at.today()), at));
    }

    private static String idOf(UUID matter) {
        return "matter:" + matter;
    }

    /** A command of the feature is about one matter. */
    @Component("matterTargets")
    static class Targets implements CommandTargetResolver {
        @Override
        public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
            MatterCommand asked = (MatterCommand) command.getPayload();
            return new VersionedAggregateIdentifier((Object) idOf(asked.matter()), null);
        }
    }
}
