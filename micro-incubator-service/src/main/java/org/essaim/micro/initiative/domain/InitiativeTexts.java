package org.essaim.micro.initiative.domain;

import org.essaim.contract.FreeText;

/**
 * What is written about an initiative now, after all corrections.
 *
 * @param irritant what hurts whom; null where an import does not know it
 * @param trial what is tried; null where an import does not know it
 */
public record InitiativeTexts(FreeText title, FreeText irritant, FreeText trial) {

    FreeText of(TextPart part) {
        return switch (part) {
            case TITLE -> title;
            case IRRITANT -> irritant;
            case TRIAL -> trial;
        };
    }

    InitiativeTexts after(InitiativeEvent event) {
        return event instanceof CorrectionEvent.TextCorrected e
                ? corrected(e.part(), e.after())
                : this;
    }

    private InitiativeTexts corrected(TextPart part, FreeText text) {
        return switch (part) {
            case TITLE -> new InitiativeTexts(text, irritant, trial);
            case IRRITANT -> new InitiativeTexts(title, text, trial);
            case TRIAL -> new InitiativeTexts(title, irritant, text);
        };
    }
}
