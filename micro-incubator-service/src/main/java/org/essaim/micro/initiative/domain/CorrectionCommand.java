package org.essaim.micro.initiative.domain;

import java.util.UUID;
import org.essaim.contract.WrittenText;

/**
 * What people wrote of an initiative is written otherwise; what was before stays in the history
 * (R13).
 */
public sealed interface CorrectionCommand extends InitiativeCommand {

    /**
     * Corrects texts of the launch; each that is null stays as it is.
     *
     * @param irritant what hurts whom
     * @param trial what is tried
     */
    record CorrectTexts(Entry entry, WrittenText title, WrittenText irritant, WrittenText trial)
            implements CorrectionCommand {
        WrittenText of(TextPart part) {
            return switch (part) {
                case TITLE -> title;
                case IRRITANT -> irritant;
                case TRIAL -> trial;
            };
        }
    }

    /** Corrects what an expense is said to be for, and no figure of it (R13). */
    record CorrectLabel(Entry entry, UUID expenseId, WrittenText label)
            implements CorrectionCommand {}

    /**
     * Says where the product is found from today on.
     *
     * @param address a {@link org.essaim.contract.ProductAddress}; null where it is found at none
     *     any more
     */
    record SetAddress(Entry entry, WrittenText address) implements CorrectionCommand {}
}
