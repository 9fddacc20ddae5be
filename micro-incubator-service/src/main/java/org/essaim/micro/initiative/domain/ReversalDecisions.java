package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.GrantShare;
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
            return Decision.refuse(new FundingRefusal.UnknownExpense(c.expenseId()));
        }
        if (expense.reversed()) {
            return Decision.refuse(new FundingRefusal.ReversedAlready(c.expenseId()));
        }
        Optional<InitiativeRefusal> invalid =
                Checks.refuseIf(
                                c.reversedOn().isBefore(expense.spentOn()),
                                new FundingRefusal.ReversalBeforeExpense(
                                        c.reversedOn(), expense.spentOn()))
                        .or(() -> Checks.day(c.reversedOn(), at));
        if (invalid.isPresent()) {
            return Decision.refuse(invalid.get());
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
        events.addAll(releasedAgain(c, account, expense, at.today()));
        return Decision.acceptAll(events);
    }

    private static List<InitiativeEvent> releasedAgain(
            ReverseExpense c, InitiativeAccount account, Expense expense, LocalDate today) {
        List<InitiativeEvent> released = new ArrayList<>();
        for (GrantShare share : expense.drawn()) {
            account.grants()
                    .releaseCauseOf(share, today, account.isStopped())
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
