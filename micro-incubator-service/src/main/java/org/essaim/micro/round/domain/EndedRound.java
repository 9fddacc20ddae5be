package org.essaim.micro.round.domain;

import module java.base;

/**
 * It ended.
 *
 * @param last as it was when it ended
 */
public record EndedRound(OpenRound last, RoundOutcome outcome, LocalDate on)
        implements RoundState {}
