package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.GrantShare;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.WrittenText;

/** What an initiative spends and corrects, and what stops it from spending (R13, R15, R65-R67). */
public sealed interface SpendingCommand extends InitiativeCommand {

    /**
     * Records money and time that were spent (R15).
     *
     * @param entry its person is the one who spent
     */
    record RecordExpense(
            Entry entry, Amount amount, WrittenText label, Purpose purpose, LocalDate spentOn)
            implements SpendingCommand {}

    /** Corrects an expense by its reversal, once (R13). */
    record ReverseExpense(Entry entry, UUID expenseId, WrittenText reason, LocalDate reversedOn)
            implements SpendingCommand {}

    /** Applies a stop that the centre decided, once (R65, R66). */
    record StopFunding(Entry entry, UUID expenseId, LocalDate dueOn) implements SpendingCommand {}

    /** Lifts a stop (R67). */
    record ReinstateFunding(Entry entry, UUID stopId, ReinstatementReason reason, UUID because)
            implements SpendingCommand {}

    /** Records what the envelope could give back to a reinstated initiative (R67). */
    record SettleReinstatement(Entry entry, UUID stopId, List<GrantShare> given)
            implements SpendingCommand {}
}
