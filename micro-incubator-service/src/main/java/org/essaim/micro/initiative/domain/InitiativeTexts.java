package org.essaim.micro.initiative.domain;

import org.essaim.contract.FreeText;

/**
 * What is written about an initiative now, after all corrections.
 *
 * @param irritant what hurts whom; null where an import does not know it
 * @param trial what is tried; null where an import does not know it
 * @param address where the product is found, or null
 */
public record InitiativeTexts(FreeText title, FreeText irritant, FreeText trial, FreeText address) {

    FreeText of(TextPart part) {
        return switch (part) {
            case TITLE -> title;
            case IRRITANT -> irritant;
            case TRIAL -> trial;
        };
    }

    InitiativeTexts after(InitiativeEvent event) {
        return event instanceof CorrectionEvent correction ? next(correction) : this;
    }

    private InitiativeTexts next(CorrectionEvent event) {
        return switch (event) {
            case CorrectionEvent.TextCorrected e -> corrected(e.part(), e.after());
            case CorrectionEvent.AddressSet e ->
                    new InitiativeTexts(title, irritant, trial, e.after());
            case CorrectionEvent.LabelCorrected _ -> this;
        };
    }

    private InitiativeTexts corrected(TextPart part, FreeText text) {
        return switch (part) {
            case TITLE -> new InitiativeTexts(text, irritant, trial, address);
            case IRRITANT -> new InitiativeTexts(title, text, trial, address);
            case TRIAL -> new InitiativeTexts(title, irritant, text, address);
        };
    }
}
