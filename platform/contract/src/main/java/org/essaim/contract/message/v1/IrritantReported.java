package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Recurrence;

/**
 * A recurring irritant was reported (R90); a product that removes it may be relevant here (R72).
 *
 * @param hurts what hurts whom
 * @param zone where
 * @param tags free words in lower case, as they were published before they were texts; else none
 * @param tagTexts free words in lower case; absent where they stand in {@code tags}
 */
@MessageType("irritant.reported.v1")
public record IrritantReported(
        DivisionId division,
        UUID irritantId,
        IrritantCategory category,
        Recurrence recurrence,
        FreeText hurts,
        FreeText zone,
        List<String> tags,
        LocalDate reportedOn,
        @OrNull List<FreeText> tagTexts)
        implements DivisionMessage {
    public IrritantReported {
        tags = List.copyOf(tags);
        tagTexts = tagTexts == null ? null : List.copyOf(tagTexts);
    }
}
