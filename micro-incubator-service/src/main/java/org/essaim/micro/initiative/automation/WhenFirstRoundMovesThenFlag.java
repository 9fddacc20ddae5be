package org.essaim.micro.initiative.automation;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.FirstRounds;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.ProgressCommand;
import org.essaim.micro.initiative.domain.Share;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.runtime.command.SameTransaction;

/** Shows to control what goes beyond half a day a week or looks split, and refuses none of it. */
@SameTransaction
public class WhenFirstRoundMovesThenFlag {

    private final CommandGateway commands;
    private final FirstRoundLog book;

    WhenFirstRoundMovesThenFlag(CommandGateway commands, FirstRoundLog book) {
        this.commands = commands;
        this.book = book;
    }

    public void on(InitiativeEvent.FirstRoundOpened e) {
        book.opened(e.grantId());
    }

    /** R25: what somebody spends of first rounds in one week, in all initiatives together. */
    public void on(InitiativeEvent.Spent e) {
        int halfDays = e.amount().time().halfDays();
        if (e.person() == null || halfDays == 0) {
            return;
        }
        List<UUID> first = book.firstOf(e.drawn().stream().map(Share::grantId).toList());
        int ofFirst =
                e.drawn().stream()
                        .filter(share -> first.contains(share.grantId()))
                        .mapToInt(share -> share.amount().time().halfDays())
                        .sum();
        if (ofFirst == 0) {
            return;
        }
        String week = FirstRounds.weekOf(e.spentOn());
        book.spent(e.expenseId(), e.person(), week, ofFirst);
        commands.sendAndWait(
                new ProgressCommand.NoteWeek(
                        e.initiative(),
                        NamedUuid.of("week", e.expenseId().toString()),
                        e.expenseId(),
                        book.addTo(e.person(), week, ofFirst)));
    }

    public void on(InitiativeEvent.ExpenseReversed e) {
        if (e.amount().time().halfDays() > 0) {
            book.reversed(e.expenseId());
        }
    }

    /**
     * R26: another first round of the same owner on the same irritant, not long before or after.
     */
    public void on(InitiativeEvent.Launched e) {
        if (e.owner() == null || e.about() == null) {
            return;
        }
        UUID irritant = book.held(e.about());
        book.launched(e.owner(), irritant, e.initiative(), e.launchedOn(), e.grantId());
        book.nearest(e.owner(), irritant, e.launchedOn(), List.of(e.grantId()))
                .ifPresent(other -> note(e.initiative(), e.grantId(), other));
    }

    /**
     * R26 and R91: what was launched about two irritants is about one from now on. Launches about
     * the merged one were compared with each other before.
     */
    public void on(IrritantEvent.Merged e) {
        List<FirstRoundLog.Moved> moved = book.merged(e.irritant(), e.into());
        List<UUID> grants = moved.stream().map(FirstRoundLog.Moved::grantId).toList();
        for (FirstRoundLog.Moved each : moved) {
            PersonId owner = new PersonId(each.owner());
            book.nearest(owner, each.irritant(), each.launchedOn(), grants)
                    .ifPresent(
                            other ->
                                    note(
                                            new InitiativeId(each.initiative()),
                                            each.grantId(),
                                            other));
        }
    }

    private void note(InitiativeId initiative, UUID grantId, FirstRoundLog.Launch other) {
        commands.sendAndWait(
                new ProgressCommand.NoteOtherFirstRound(
                        initiative,
                        NamedUuid.of("other", grantId.toString()),
                        other.grantId(),
                        other.launchedOn()));
    }
}
