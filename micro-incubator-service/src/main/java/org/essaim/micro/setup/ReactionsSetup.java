package org.essaim.micro.setup;

import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.essaim.micro.adoption.automation.WhenLaunchedWithOriginThenAdopt;
import org.essaim.micro.adoption.domain.AdoptionCommand;
import org.essaim.micro.adoption.write.AdoptionAggregate;
import org.essaim.micro.credit.automation.WhenOwnershipAcceptedThenEndConsent;
import org.essaim.micro.derogation.automation.DerogationExpiry;
import org.essaim.micro.derogation.automation.WhenDerogationUsedThenRecord;
import org.essaim.micro.derogation.domain.DerogationCommand;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.essaim.micro.derogation.write.DerogationAggregate;
import org.essaim.micro.initiative.automation.DemoDates;
import org.essaim.micro.initiative.automation.WhenFirstRoundMovesThenFlag;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.ProgressEvent;
import org.essaim.micro.irritant.automation.WhenMergedThenPool;
import org.essaim.micro.irritant.domain.IrritantCommand;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.micro.irritant.write.IrritantAggregate;
import org.essaim.runtime.command.SameTransactionReactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows from what happens around initiatives, in the same unit of work. */
@Configuration(proxyBeanMethods = false)
class ReactionsSetup {

    @Bean
    CommandTargetResolver irritantTarget() {
        return command -> target(IrritantAggregate.idOf(irritantOf(command)));
    }

    @Bean
    CommandTargetResolver derogationTarget() {
        return command -> target(DerogationAggregate.idOf(derogationOf(command)));
    }

    @Bean
    CommandTargetResolver adoptionTarget() {
        return command ->
                target(AdoptionAggregate.idOf(((AdoptionCommand) command.getPayload()).origin()));
    }

    private static UUID irritantOf(CommandMessage<?> command) {
        return ((IrritantCommand) command.getPayload()).irritant();
    }

    private static UUID derogationOf(CommandMessage<?> command) {
        return ((DerogationCommand) command.getPayload()).derogation();
    }

    private static VersionedAggregateIdentifier target(Object id) {
        return new VersionedAggregateIdentifier(id, null);
    }

    @Bean
    Registration whatFollowsInLife(
            CommandBus commands,
            DemoDates demos,
            WhenFirstRoundMovesThenFlag firstRounds,
            WhenMergedThenPool merged,
            WhenLaunchedWithOriginThenAdopt origins,
            WhenOwnershipAcceptedThenEndConsent owners,
            DerogationExpiry ends,
            WhenDerogationUsedThenRecord used) {
        SameTransactionReactions consequences =
                new SameTransactionReactions()
                        .when(InitiativeEvent.Launched.class, firstRounds::on)
                        .when(InitiativeEvent.Launched.class, origins::on)
                        .when(InitiativeEvent.FirstRoundOpened.class, firstRounds::on)
                        .when(InitiativeEvent.Spent.class, firstRounds::on)
                        .when(InitiativeEvent.ExpenseReversed.class, firstRounds::on)
                        .when(InitiativeEvent.StageEntered.class, demos::on)
                        .when(InitiativeEvent.Integrated.class, demos::on)
                        .when(InitiativeEvent.Closed.class, demos::on)
                        .when(ProgressEvent.Paused.class, demos::on)
                        .when(ProgressEvent.Revived.class, demos::on)
                        .when(DemoEvent.DemoHeld.class, demos::on)
                        .when(IrritantEvent.Merged.class, merged::on)
                        .when(IrritantEvent.Merged.class, firstRounds::on)
                        .when(InitiativeEvent.OwnershipAccepted.class, owners::on)
                        .when(DerogationEvent.Granted.class, ends::on)
                        .when(DerogationEvent.Used.class, used::on);
        return commands.registerHandlerInterceptor(consequences);
    }
}
