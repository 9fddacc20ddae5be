package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.GrantShare;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.WrittenText;

/** What an initiative spends and corrects, and what stops it from spending (R13, R15, R65-R67). */
public sealed interface SpendingCommand extends InitiativeCommand {

    /**
     * Records money and time that were spent (R15).
     *
     * @param person who spent, opaque; null where an import does not know it
     */
    record RecordExpense(
            InitiativeId initiative,
            UUID entryId,
            Amount amount,
            WrittenText label,
            Purpose purpose,
            LocalDate spentOn,
            PersonId person,
            Provenance provenance)
            implements SpendingCommand {}

    /** Corrects an expense by its reversal, once (R13). */
    record ReverseExpense(
            InitiativeId initiative,
            UUID entryId,
            UUID expenseId,
            WrittenText reason,
            LocalDate reversedOn,
            PersonId person)
            implements SpendingCommand {}

    /** Applies a stop that the centre decided, once (R65, R66). */
    record StopFunding(InitiativeId initiative, UUID entryId, UUID expenseId, LocalDate dueOn)
            implements SpendingCommand {}

    /** Lifts a stop (R67). */
    record ReinstateFunding(
            InitiativeId initiative, UUID stopId, ReinstatementReason reason, UUID because)
            implements SpendingCommand {}

    /** Records what the envelope could give back to a reinstated initiative (R67). */
    record SettleReinstatement(InitiativeId initiative, UUID stopId, List<GrantShare> given)
            implements SpendingCommand {
        public SettleReinstatement {
            given = List.copyOf(given);
        }
    }
}
