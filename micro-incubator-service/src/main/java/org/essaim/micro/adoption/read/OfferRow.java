package org.essaim.micro.adoption.read;

import module java.base;

/**
 * A product of others with what makes it relevant here.
 *
 * @param origin the initiative that is offered
 * @param title what its division calls it; its id where that is not known, {@code [redacted]} where
 *     it was (R100)
 * @param irritant of this division (R72); null where the board says why
 * @param hurts what that irritant is, or {@code [redacted]} (R100)
 * @param corroborations how many others here feel it; null where there is no irritant
 * @param reason of the board (R76), {@code [redacted]} where it was, or null
 * @param answer OPEN, ADOPTED or DECLINED
 * @param adoptedAs the initiative launched here, or null
 */
public record OfferRow(
        String origin,
        String title,
        UUID proposalId,
        String originDivision,
        UUID irritant,
        String hurts,
        Integer corroborations,
        String reason,
        LocalDate proposedOn,
        String answer,
        String adoptedAs) {}
