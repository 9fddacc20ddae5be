package org.essaim.micro.initiative.write;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.initiative.domain.DemoCommand;
import org.essaim.micro.initiative.domain.EvidenceCommand;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeDecider;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.ProgressCommand;
import org.essaim.micro.initiative.domain.TeamCommand;
import org.essaim.runtime.store.Decisions;

/**
 * The shell of an initiative: finds it, asks the decider, keeps what happened. Every handler
 * answers the events, or throws its refusal and nothing was changed.
 */
@Aggregate(type = "initiative", commandTargetResolver = "initiativeTarget")
public class InitiativeAggregate {

    @AggregateIdentifier private String id;

    private InitiativeState state = InitiativeState.UNLAUNCHED;

    protected InitiativeAggregate() {}

    /** Under what id the event store knows an initiative. */
    public static String idOf(InitiativeId initiative) {
        return "initiative:" + initiative.value();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(InitiativeCommand.Launch command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(InitiativeCommand.OpenFirstRound command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(InitiativeCommand.FundRound command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(InitiativeCommand.RecordExpense command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(InitiativeCommand.ReverseExpense command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(InitiativeCommand.RecordUsage command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(InitiativeCommand.EnterStage command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(InitiativeCommand.Integrate command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(InitiativeCommand.Close command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(InitiativeCommand.OfferOwnership command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(InitiativeCommand.AcceptOwnership command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(InitiativeCommand.StopFunding command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(InitiativeCommand.ReinstateFunding command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(InitiativeCommand.SettleReinstatement command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(InitiativeCommand.ReleaseDueGrants command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(TeamCommand.NameTeamMember command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(TeamCommand.LeaveTeam command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(TeamCommand.JoinGroup command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(TeamCommand.LeaveGroup command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(DemoCommand.HoldDemo command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(DemoCommand.DecideInDemo command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(DemoCommand.FlagOverdueDemo command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(ProgressCommand.Pause command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(ProgressCommand.Revive command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(ProgressCommand.RecordObstacle command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(ProgressCommand.NoteDerogation command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(ProgressCommand.NoteWeek command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(ProgressCommand.NoteOtherFirstRound command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(EvidenceCommand.IssueMeasuringKey command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(EvidenceCommand.RevokeMeasuringKey command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(EvidenceCommand.MeasureByKey command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<InitiativeEvent> handle(EvidenceCommand.ConfirmUsage command, Circumstances at) {
        return carryOut(command, at);
    }

    private List<InitiativeEvent> carryOut(InitiativeCommand command, Circumstances at) {
        return Decisions.apply(InitiativeDecider.decide(command, state, at));
    }

    @EventSourcingHandler
    void on(InitiativeEvent event) {
        id = idOf(event.initiative());
        state = InitiativeState.evolve(state, event);
    }
}
