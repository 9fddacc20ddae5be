package org.essaim.micro.irritant.domain;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.decision.Copies;

/**
 * What is written about an irritant now.
 *
 * @param hurts what hurts whom
 * @param zone where
 * @param corrections those that were made, so that a repeated one changes nothing
 */
public record IrritantTexts(FreeText hurts, FreeText zone, Set<UUID> corrections) {

    FreeText of(TextPart part) {
        return switch (part) {
            case HURTS -> hurts;
            case ZONE -> zone;
        };
    }

    IrritantTexts after(IrritantEvent.TextCorrected e) {
        Set<UUID> made = Copies.with(corrections, e.entryId());
        return switch (e.part()) {
            case HURTS -> new IrritantTexts(e.after(), zone, made);
            case ZONE -> new IrritantTexts(hurts, e.after(), made);
        };
    }
}
