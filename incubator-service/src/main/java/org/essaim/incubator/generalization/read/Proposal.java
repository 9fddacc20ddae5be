package org.essaim.incubator.generalization.read;

import module java.base;

/**
 * What a division was offered (R73).
 *
 * @param irritantId of the division asked, which with the category and the tag is the reason; null
 *     where the board added it
 * @param originIrritantId of the initiative; null where it was launched without one
 * @param category null where the board added it
 * @param tag {@code [redacted]} where it was (R100); null where the board added it
 * @param boardReason of the board, where it is that (R76), or null
 * @param answer NONE, ACCEPTED or DECLINED
 * @param answeredOn null while nobody has answered
 * @param adoptedAs the initiative launched there, or null
 * @param reason why it was declined, {@code [redacted]} (R100), or null
 */
public record Proposal(
        UUID proposalId,
        String target,
        UUID irritantId,
        UUID originIrritantId,
        String category,
        String tag,
        String boardReason,
        LocalDate proposedOn,
        String answer,
        LocalDate answeredOn,
        String adoptedAs,
        String reason) {}
