package org.essaim.incubator.control.write;

import java.time.Clock;
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
import org.essaim.contract.BusinessDay;
import org.essaim.incubator.control.domain.ControlCommand;
import org.essaim.incubator.control.domain.ControlDecider;
import org.essaim.incubator.control.domain.ControlEvent;
import org.essaim.incubator.control.domain.ControlFacts;
import org.essaim.incubator.control.domain.ControlState;
import org.essaim.runtime.store.Decisions;
import org.springframework.stereotype.Component;

/** The shell of {@link ControlDecider}: one for each expense that somebody acted on. */
@Aggregate(type = "control", commandTargetResolver = "controlTargets")
public class ControlAggregate {

    @AggregateIdentifier private String id;
    private ControlState state = ControlState.INITIAL;

    ControlAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<ControlEvent> lookAt(ControlCommand.LookAt command, ControlFacts facts, Clock clock) {
        return decide(command, facts, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<ControlEvent> open(ControlCommand.OpenFinding command, ControlFacts facts, Clock clock) {
        return decide(command, facts, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<ControlEvent> answer(ControlCommand.Answer command, ControlFacts facts, Clock clock) {
        return decide(command, facts, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<ControlEvent> close(ControlCommand.CloseFinding command, ControlFacts facts, Clock clock) {
        return decide(command, facts, clock);
    }

    @EventSourcingHandler
    void on(ControlEvent event) {
        id = idOf(event.expenseId());
        state = ControlState.evolve(state, event);
    }

    private List<ControlEvent> decide(ControlCommand command, ControlFacts facts, Clock clock) {
        return Decisions.apply(
                ControlDecider.decide(
                        command,
                        state,
                        facts.expense(command.expenseId()),
                        BusinessDay.of(clock.instant())));
    }

    private static String idOf(UUID expenseId) {
        return "control:" + expenseId;
    }

    /** A command of control is about one expense. */
    @Component("controlTargets")
    static class Targets implements CommandTargetResolver {
        @Override
        public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
            ControlCommand asked = (ControlCommand) command.getPayload();
            return new VersionedAggregateIdentifier((Object) idOf(asked.expenseId()), null);
        }
    }
}
