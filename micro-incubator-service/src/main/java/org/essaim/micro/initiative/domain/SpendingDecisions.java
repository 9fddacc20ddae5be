package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Flag;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.InitiativeCommand.RecordExpense;
import org.essaim.micro.initiative.domain.InitiativeCommand.ReverseExpense;
import org.essaim.micro.initiative.domain.InitiativeEvent.ExpenseReversed;
import org.essaim.micro.initiative.domain.InitiativeEvent.GrantReleased;
import org.essaim.micro.initiative.domain.InitiativeEvent.GrantReopened;
import org.essaim.micro.initiative.domain.InitiativeEvent.Spent;

/** Expenses draw on what grants hold for their day, no cent more (R15, R22), also late (R65). */
final class SpendingDecisions {

    private SpendingDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> spend(
            RecordExpense c, InitiativeAccount purse, Circumstances at) {
        if (c.amount().hasNegative() || c.amount().isNothing()) {
            return Decision.refuse(
                    new InitiativeRefusal.Missing("R15", "euros, half-days or both"));
        }
        if (c.purpose() == Purpose.INCUBATOR) {
            return Decision.refuse(new MoneyRefusal.CostsNothing());
        }
        Optional<InitiativeRefusal> wrong = Days.wrong(c.spentOn(), at);
        if (wrong.isPresent()) {
            return Decision.refuse(wrong.get());
        }
        return switch (purse.funding()) {
            case Funding.Stopped stopped -> spendStopped(c, purse, stopped, at);
            case Funding.Open _, Funding.Reinstating _ -> spendOpen(c, purse);
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> spendOpen(
            RecordExpense c, InitiativeAccount purse) {
        Amount holds = purse.grants().heldOn(c.spentOn());
        if (!holds.covers(c.amount())) {
            String rule = purse.grants().onlyFirstRound() ? "R22" : "R15";
            return Decision.refuse(exceeded(rule, c, holds));
        }
        List<Share> drawn = purse.grants().draw(c.amount(), c.spentOn(), Grant::held);
        return Decision.accept(spent(c, drawn, c.provenance().flags()));
    }

    /**
     * Before the stop took effect, what grants held then still counts; after it only an import may
     * tell of money spent, and control is told (R65).
     */
    private static Decision<InitiativeEvent, InitiativeRefusal> spendStopped(
            RecordExpense c, InitiativeAccount purse, Funding.Stopped stopped, Circumstances at) {
        boolean late = c.spentOn().isBefore(stopped.effectiveOn());
        if (!late && !c.provenance().imported()) {
            return Decision.refuse(
                    new MoneyRefusal.FundingStopped(
                            "R65", stopped.stopId(), stopped.effectiveOn()));
        }
        Grants grants = purse.grants();
        Amount held = grants.heldOnWithStopped(c.spentOn());
        if (!held.covers(c.amount())) {
            return Decision.refuse(exceeded("R65", c, held));
        }
        List<Share> drawn = grants.draw(c.amount(), c.spentOn(), g -> g.held().plus(g.stopped()));
        List<InitiativeEvent> events = new ArrayList<>();
        for (Share share : grants.missingFor(drawn)) {
            events.add(
                    new GrantReopened(c.initiative(), share.grantId(), share.amount(), at.today()));
        }
        Flag flag = late ? Flag.LATE_BEFORE_STOP : Flag.AFTER_STOP;
        events.add(spent(c, drawn, c.provenance().flags(flag)));
        return Decision.acceptAll(events);
    }

    private static InitiativeRefusal exceeded(String rule, RecordExpense c, Amount holds) {
        return new MoneyRefusal.GrantExceeded(rule, c.amount(), holds, c.spentOn());
    }

    private static Spent spent(RecordExpense c, List<Share> drawn, List<Flag> flags) {
        return new Spent(
                c.initiative(),
                c.entryId(),
                drawn,
                c.amount(),
                c.label().reference(),
                c.spentOn(),
                BusinessDay.useBy(c.spentOn()),
                c.person(),
                flags,
                c.provenance().madeUp());
    }

    /** What comes back to a grant that is over or stopped goes on to the envelope (R29, R65). */
    static Decision<InitiativeEvent, InitiativeRefusal> reverse(
            ReverseExpense c, InitiativeAccount purse, Circumstances at) {
        Expense expense = purse.expenses().get(c.expenseId());
        if (expense == null) {
            return Decision.refuse(new MoneyRefusal.NoSuchExpense(c.expenseId()));
        }
        if (expense.reversed()) {
            return Decision.refuse(new MoneyRefusal.ReversedAlready(c.expenseId()));
        }
        Optional<InitiativeRefusal> wrong =
                Days.wrong(c.reversedOn(), at, "R13", expense.spentOn());
        if (wrong.isPresent()) {
            return Decision.refuse(wrong.get());
        }
        List<InitiativeEvent> events = new ArrayList<>();
        events.add(
                new ExpenseReversed(
                        c.initiative(),
                        c.entryId(),
                        c.expenseId(),
                        expense.drawn(),
                        expense.amount(),
                        c.reason().reference(),
                        c.reversedOn(),
                        c.person()));
        events.addAll(goingOn(c, purse, expense, at.today()));
        return Decision.acceptAll(events);
    }

    private static List<InitiativeEvent> goingOn(
            ReverseExpense c, InitiativeAccount purse, Expense expense, LocalDate today) {
        List<InitiativeEvent> released = new ArrayList<>();
        for (Share share : expense.drawn()) {
            purse.grants()
                    .leftBy(share, today, purse.isStopped())
                    .ifPresent(
                            cause ->
                                    released.add(
                                            new GrantReleased(
                                                    c.initiative(),
                                                    share.grantId(),
                                                    share.amount(),
                                                    cause,
                                                    today)));
        }
        return released;
    }
}
