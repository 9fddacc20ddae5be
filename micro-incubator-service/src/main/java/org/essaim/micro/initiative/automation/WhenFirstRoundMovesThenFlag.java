package org.essaim.micro.initiative.automation;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.GrantShare;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.FirstRounds;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.runtime.command.SameTransaction;

/**
 * Flags for control what exceeds half a day a week or looks split; nothing is refused (R25, R26).
 */
@SameTransaction
public class WhenFirstRoundMovesThenFlag {

    private final CommandGateway commands;
    private final FirstRoundLog log;

    WhenFirstRoundMovesThenFlag(CommandGateway commands, FirstRoundLog log) {
        this.commands = commands;
        this.log = log;
    }

    public void on(FundingEvent.FirstRoundOpened e) {
        log.opened(e.grantId());
    }

    /** R25: what somebody spends of first rounds in one week, in all initiatives together. */
    public void on(FundingEvent.Spent e) {
        long halfDays = e.amount().time().halfDays();
        if (e.person() == null || halfDays == 0) {
            return;
        }
        List<UUID> first = log.firstOf(e.drawn().stream().map(GrantShare::grantId).toList());
        int ofFirst =
                Math.toIntExact(
                        e.drawn().stream()
                                .filter(share -> first.contains(share.grantId()))
                                .mapToLong(share -> share.amount().time().halfDays())
                                .sum());
        if (ofFirst == 0) {
            return;
        }
        String week = FirstRounds.weekOf(e.spentOn());
        commands.sendAndWait(
                new FundingCommand.CheckWeeklyTime(
                        e.initiative(),
                        NamedUuid.of("week", e.expenseId().toString()),
                        e.expenseId(),
                        log.spent(e.expenseId(), e.person(), week, ofFirst)));
    }

    public void on(FundingEvent.ExpenseReversed e) {
        if (e.amount().time().halfDays() > 0) {
            log.reversed(e.expenseId());
        }
    }

    /**
     * R26: another first round of the same owner on the same irritant, not long before or after.
     */
    public void on(LifecycleEvent.Launched e) {
        if (e.owner() == null || e.about() == null) {
            return;
        }
        UUID irritant = log.lockMerged(e.about());
        log.launched(e.owner(), irritant, e.initiative(), e.launchedOn(), e.grantId());
        log.nearest(e.owner(), irritant, e.launchedOn(), List.of(e.grantId()))
                .ifPresent(other -> checkSplitting(e.initiative(), e.grantId(), other));
    }

    /**
     * R26 and R91: what was launched about two irritants is about one from now on. Launches about
     * the merged one have been compared with each other already.
     */
    public void on(IrritantEvent.Merged e) {
        List<FirstRoundLog.Moved> moved = log.merged(e.irritant(), e.into());
        List<UUID> grants = moved.stream().map(FirstRoundLog.Moved::grantId).toList();
        for (FirstRoundLog.Moved each : moved) {
            PersonId owner = new PersonId(each.owner());
            log.nearest(owner, each.irritant(), each.launchedOn(), grants)
                    .ifPresent(
                            other ->
                                    checkSplitting(
                                            new InitiativeId(each.initiative()),
                                            each.grantId(),
                                            other));
        }
    }

    private void checkSplitting(InitiativeId initiative, UUID grantId, FirstRoundLog.Launch other) {
        commands.sendAndWait(
                new FundingCommand.CheckSplitting(
                        initiative,
                        NamedUuid.of("other", grantId.toString()),
                        other.grantId(),
                        other.launchedOn()));
    }
}
