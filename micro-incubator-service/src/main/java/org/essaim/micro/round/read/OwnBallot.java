package org.essaim.micro.round.read;

/**
 * What a ballot says to one person of themselves, and to nobody else (R31).
 *
 * @param hasVoted whether they voted; how is shown to nobody
 * @param hasNoVote whether they requested the round, or owned the initiative since
 */
public record OwnBallot(boolean hasVoted, boolean hasNoVote) {}
