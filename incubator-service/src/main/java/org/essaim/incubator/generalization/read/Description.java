package org.essaim.incubator.generalization.read;

import module java.base;

import org.essaim.contract.IrritantCategory;
import org.essaim.federation.text.ShownTexts;

/**
 * What a case without an irritant is about (R76).
 *
 * @param describedBy opaque
 */
public record Description(
        IrritantCategory category,
        List<ShownTexts.Text> tags,
        String describedBy,
        LocalDate describedOn) {}
