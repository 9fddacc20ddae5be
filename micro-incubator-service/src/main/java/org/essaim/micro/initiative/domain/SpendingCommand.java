package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.GrantShare;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
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
            implements SpendingCommand {

        /** An expense for what the initiative makes, of which no more is known. */
        public static RecordExpense forProduct(
                Entry entry, Amount amount, WrittenText label, LocalDate spentOn) {
            return new RecordExpense(entry, amount, label, Purpose.PRODUCT, spentOn);
        }
    }

    /** Corrects an expense by its reversal, once (R13). */
    record ReverseExpense(Entry entry, UUID expenseId, WrittenText reason, LocalDate reversedOn)
            implements SpendingCommand {}

    /**
     * Says that one has seen a warning, once; no clock waits for it (R63).
     *
     * @param entry its id is that of the warning
     * @param useBy as the warning says, as the month
     * @param received whether it is the latest that the centre gave of that expense
     */
    record SeeWarning(Entry entry, UUID expenseId, LocalDate useBy, int month, boolean received)
            implements SpendingCommand {

        /** The same of each warning, whoever saw it. */
        public static UUID entryId(InitiativeId initiative, UUID expense, LocalDate by, int month) {
            return NamedUuid.of(
                    "warning-seen",
                    initiative.value(),
                    expense.toString(),
                    by.toString(),
                    Integer.toString(month));
        }
    }

    /** Applies a stop that the centre decided, once (R65, R66). */
    record StopFunding(Entry entry, UUID expenseId, LocalDate dueOn) implements SpendingCommand {}

    /** Lifts a stop (R67). */
    record ReinstateFunding(Entry entry, UUID stopId, ReinstatementReason reason, UUID because)
            implements SpendingCommand {}

    /** Records what the envelope could give back to a reinstated initiative (R67). */
    record SettleReinstatement(Entry entry, UUID stopId, List<GrantShare> given)
            implements SpendingCommand {}
}
