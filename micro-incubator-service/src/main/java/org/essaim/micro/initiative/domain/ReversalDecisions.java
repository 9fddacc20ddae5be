package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.GrantShare;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.FundingEvent.ExpenseReversed;
import org.essaim.micro.initiative.domain.FundingEvent.GrantReleased;
import org.essaim.micro.initiative.domain.SpendingCommand.ReverseExpense;

/** An expense is corrected by its reversal, once (R13). */
final class ReversalDecisions {

    private ReversalDecisions() {}

    /** What comes back to a grant that ended or was stopped goes on to the envelope (R29, R65). */
    static Decision<InitiativeEvent, InitiativeRefusal> reverse(
            ReverseExpense c, InitiativeAccount account, Circumstances at) {
        Expense expense = account.expenses().get(c.expenseId());
        if (expense == null) {
            return Decision.refuse(new SpendingRefusal.UnknownExpense(c.expenseId()));
        }
        if (expense.reversed()) {
            return Decision.refuse(new SpendingRefusal.ReversedAlready(c.expenseId()));
        }
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        c.reversedOn().isBefore(expense.spentOn()),
                        () ->
                                new SpendingRefusal.ReversalBeforeExpense(
                                        c.reversedOn(), expense.spentOn()))
                .and(Days.check(c.reversedOn(), at))
                .acceptAll(() -> reversed(c, account, expense, at.today()));
    }

    private static List<InitiativeEvent> reversed(
            ReverseExpense c, InitiativeAccount account, Expense expense, LocalDate today) {
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
        for (GrantShare share : expense.drawn()) {
            account.grants()
                    .releaseCauseOf(share, today, account.isStopped())
                    .ifPresent(
                            cause ->
                                    events.add(
                                            new GrantReleased(
                                                    c.initiative(),
                                                    share.grantId(),
                                                    share.amount(),
                                                    cause,
                                                    today)));
        }
        return events;
    }
}
