package org.essaim.micro.adoption.read;

import module java.base;

/**
 * One product of others.
 *
 * @param origin the initiative that is offered
 * @param irritant of this division, which makes it relevant here (R72); null where the board says
 *     why
 * @param title what its division calls it, {@code [redacted]} where it was, or null
 * @param reason of the board (R76), {@code [redacted]} where it was, or null
 * @param answer OPEN, ADOPTED or DECLINED
 * @param adoptedAs the initiative launched here, or null
 */
public record ProposalRow(
        String origin,
        String title,
        UUID proposalId,
        String originDivision,
        UUID irritant,
        String reason,
        LocalDate proposedOn,
        String answer,
        String adoptedAs) {}
