package org.essaim.micro.initiative.automation;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.automation.LaunchesOnIrritants.Launch;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.runtime.command.SameTransaction;

/** Flags for control what looks like one first round split into two; nothing is refused (R26). */
@SameTransaction
public class WhenLaunchedThenCheckSplitting {

    private final CommandGateway commands;
    private final LaunchesOnIrritants launches;

    WhenLaunchedThenCheckSplitting(CommandGateway commands, LaunchesOnIrritants launches) {
        this.commands = commands;
        this.launches = launches;
    }

    /**
     * R26: another first round of the same owner on the same irritant, not long before or after.
     */
    public void on(LifecycleEvent.Launched e) {
        if (e.owner() == null || e.about() == null) {
            return;
        }
        UUID irritant = launches.lockMerged(e.about());
        launches.launched(e.owner(), irritant, e.initiative(), e.launchedOn(), e.grantId());
        launches.nearest(e.owner(), irritant, e.launchedOn(), List.of(e.grantId()))
                .ifPresent(other -> checkSplitting(e.initiative(), e.grantId(), other));
    }

    /**
     * R26 and R91: what was launched about two irritants is about one from now on. Launches about
     * the merged one have been compared with each other already.
     */
    public void on(IrritantEvent.Merged e) {
        List<Launch> moved = launches.merged(e.irritant(), e.into());
        List<UUID> grants = moved.stream().map(Launch::grantId).toList();
        for (Launch each : moved) {
            PersonId owner = new PersonId(each.owner());
            launches.nearest(owner, each.irritant(), each.launchedOn(), grants)
                    .ifPresent(
                            other ->
                                    checkSplitting(
                                            new InitiativeId(each.initiative()),
                                            each.grantId(),
                                            other));
        }
    }

    private void checkSplitting(InitiativeId initiative, UUID grantId, Launch other) {
        commands.sendAndWait(
                new FundingCommand.CheckSplitting(
                        Entry.of(initiative, NamedUuid.of("other", grantId.toString())),
                        other.grantId(),
                        other.launchedOn()));
    }
}
