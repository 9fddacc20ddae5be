package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.voting.Ballot;

/**
 * Its ballot is open.
 *
 * @param lastDay on which it can still be voted on and closed
 */
public record OpenRound(
        InitiativeId initiative, Plan plan, LocalDate lastDay, Ballot<RoundEvent.Voted> ballot)
        implements RoundState {}
