package org.essaim.incubator.generalization.read;

import module java.base;

/**
 * What a division was offered (R73).
 *
 * @param irritantId of the division asked, which with the category and the tag is the reason
 * @param answer NONE, ACCEPTED or DECLINED
 * @param adoptedAs the initiative launched there, or null
 * @param reason why it was declined, {@code [redacted]} (R100), or null
 */
record Proposal(
        UUID proposalId,
        String target,
        UUID irritantId,
        UUID originIrritantId,
        String category,
        String tag,
        LocalDate proposedOn,
        String answer,
        LocalDate answeredOn,
        String adoptedAs,
        String reason) {}
