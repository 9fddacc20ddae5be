package org.essaim.micro.round.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.RoundKind;

/**
 * A ballot, as a list of them shows it.
 *
 * @param title of the initiative, or {@code [redacted]} (R100)
 * @param lastDay on which it can be voted on and closed (R31)
 * @param state OPEN, DECIDED, REJECTED, LAPSED or CANCELLED
 * @param yes votes for it; null unless three or more decided or rejected it (R31); so is {@code no}
 * @param endedOn null while it is open
 */
public record BallotRow(
        String round,
        InitiativeId initiative,
        String title,
        RoundKind kind,
        Amount amount,
        LocalDate lastDay,
        String state,
        Integer yes,
        Integer no,
        LocalDate endedOn) {}
