package org.essaim.incubator.agenda.read;

import java.util.List;

/**
 * All that explains a decision of the board, years later (R02).
 *
 * @param votes every one that was cast, the first one first, also in meetings that decided nothing
 */
public record ItemDetails(Item item, List<VoteRow> votes) {}
