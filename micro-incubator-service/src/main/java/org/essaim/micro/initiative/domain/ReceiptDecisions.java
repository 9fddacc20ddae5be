package org.essaim.micro.initiative.domain;

import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.ReceiptCommand.AttachReceipt;
import org.essaim.micro.initiative.domain.ReceiptCommand.EraseReceipt;

/**
 * An expense has one receipt at most. What there is goes neither by a better one nor by erasing it
 * while a finding is open (R100); a first one is always welcome.
 */
final class ReceiptDecisions {

    private ReceiptDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            ReceiptCommand command, InitiativeAccount account, Circumstances at) {
        Expense expense = account.expenses().get(command.expenseId());
        if (expense == null) {
            return Decision.refuse(new SpendingRefusal.UnknownExpense(command.expenseId()));
        }
        String before = expense.receipt();
        return switch (command) {
            case AttachReceipt c ->
                    c.receipt().digest().equals(before)
                            ? Decision.alreadyDone()
                            : going(before, c).accept(() -> attached(c, at));
            case EraseReceipt c ->
                    before == null
                            ? Decision.alreadyDone()
                            : going(before, c).accept(() -> erased(c, before, at));
        };
    }

    private static Checks<InitiativeRefusal> going(String before, ReceiptCommand command) {
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        before != null && command.openFinding() != null,
                        () -> new ReceiptRefusal.UnderOpenFinding(command.openFinding()));
    }

    private static InitiativeEvent attached(AttachReceipt c, Circumstances at) {
        return new ReceiptEvent.ReceiptAttached(
                c.initiative(), c.entryId(), c.expenseId(), c.receipt(), at.today(), c.person());
    }

    private static InitiativeEvent erased(EraseReceipt c, String digest, Circumstances at) {
        return new ReceiptEvent.ReceiptErased(
                c.initiative(), c.entryId(), c.expenseId(), digest, at.today(), c.person());
    }
}
