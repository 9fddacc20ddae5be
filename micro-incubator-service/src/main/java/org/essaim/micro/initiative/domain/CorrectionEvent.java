package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What was written is written otherwise; both can be redacted, each for itself (R13, R100). */
public sealed interface CorrectionEvent extends InitiativeEvent {

    /**
     * A text of the launch was corrected.
     *
     * @param before null where an import did not know it
     */
    @StoredAs("initiative.text-corrected")
    record TextCorrected(
            InitiativeId initiative,
            UUID entryId,
            TextPart part,
            FreeText before,
            FreeText after,
            LocalDate correctedOn,
            PersonId person)
            implements CorrectionEvent {}

    /** What an expense is for was corrected; its figures are as they were. */
    @StoredAs("initiative.label-corrected")
    record LabelCorrected(
            InitiativeId initiative,
            UUID entryId,
            UUID expenseId,
            FreeText before,
            FreeText after,
            LocalDate correctedOn,
            PersonId person)
            implements CorrectionEvent {}

    /**
     * The product is found elsewhere.
     *
     * @param before null where it was found nowhere
     * @param after null where it is found nowhere any more
     */
    @StoredAs("initiative.address-set")
    record AddressSet(
            InitiativeId initiative,
            UUID entryId,
            FreeText before,
            FreeText after,
            LocalDate setOn,
            PersonId person)
            implements CorrectionEvent {}
}
