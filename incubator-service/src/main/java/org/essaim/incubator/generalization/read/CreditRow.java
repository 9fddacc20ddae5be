package org.essaim.incubator.generalization.read;

import java.time.LocalDate;

/**
 * An adoption that the case's division is credited with (R75).
 *
 * @param owner credited too, opaque; null without consent, and once it is withdrawn
 */
public record CreditRow(
        String adoptingDivision, String adoptedAs, String owner, LocalDate creditedOn) {}
