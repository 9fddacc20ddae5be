package org.essaim.micro.irritant.read;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.federation.text.ShownTexts.Text;

/**
 * A text of an irritant that was corrected, as it was and as it is.
 *
 * @param part HURTS or ZONE
 * @param person who reported the irritant
 * @param number by which the list goes on after it
 */
record IrritantCorrection(
        String part,
        Text before,
        Text after,
        LocalDate correctedOn,
        PersonId person,
        Instant recordedAt,
        long number) {}
