package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.ProductAddress;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.CorrectionCommand.CorrectLabel;
import org.essaim.micro.initiative.domain.CorrectionCommand.CorrectTexts;
import org.essaim.micro.initiative.domain.CorrectionCommand.SetAddress;
import org.essaim.micro.initiative.domain.CorrectionEvent.AddressSet;
import org.essaim.micro.initiative.domain.CorrectionEvent.LabelCorrected;
import org.essaim.micro.initiative.domain.CorrectionEvent.TextCorrected;

/** A correction is an entry beside what it corrects, never an edit (R13). */
final class CorrectionDecisions {

    private CorrectionDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            CorrectionCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case CorrectTexts c -> Decision.acceptAll(texts(c, state.texts(), at.today()));
            case SetAddress c -> address(c, state.texts().address(), at.today());
            case CorrectLabel c -> label(c, state.account().expenses().get(c.expenseId()), at);
        };
    }

    private static List<InitiativeEvent> texts(
            CorrectTexts c, InitiativeTexts before, LocalDate today) {
        return Stream.of(TextPart.values())
                .filter(part -> c.of(part) != null)
                .<InitiativeEvent>map(
                        part ->
                                new TextCorrected(
                                        c.initiative(),
                                        c.entryId(),
                                        part,
                                        before.of(part),
                                        c.of(part).reference(),
                                        today,
                                        c.person()))
                .toList();
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> address(
            SetAddress c, FreeText before, LocalDate today) {
        if (c.address() == null && before == null) {
            return Decision.alreadyDone();
        }
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        c.address() != null && !ProductAddress.isFit(c.address().text()),
                        () -> new CorrectionRefusal.AddressUnfit(ProductAddress.MOST_CHARACTERS))
                .accept(
                        () ->
                                new AddressSet(
                                        c.initiative(),
                                        c.entryId(),
                                        before,
                                        WrittenText.referenceOf(c.address()),
                                        today,
                                        c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> label(
            CorrectLabel c, Expense expense, Circumstances at) {
        return expense == null
                ? Decision.refuse(new SpendingRefusal.UnknownExpense(c.expenseId()))
                : Decision.accept(
                        new LabelCorrected(
                                c.initiative(),
                                c.entryId(),
                                c.expenseId(),
                                expense.label(),
                                c.label().reference(),
                                at.today(),
                                c.person()));
    }
}
