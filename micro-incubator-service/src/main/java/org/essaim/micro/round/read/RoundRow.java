package org.essaim.micro.round.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;

/**
 * One later round.
 *
 * @param sponsor the office to which a start-up answers, who was named freely once, or null (R35)
 * @param dependsOn shared services that the team chose to depend on (R36)
 * @param lastDay on which its ballot can be closed (R31)
 * @param state OPEN, DECIDED, REJECTED, LAPSED or CANCELLED
 * @param cause why it was cancelled: the initiative is CLOSED or INTEGRATED; else null
 * @param yes votes for it; null unless three or more decided or rejected it (R31); so is {@code no}
 * @param no votes against it; null like those for it
 * @param endedOn null while it is open
 */
public record RoundRow(
        String round,
        InitiativeId initiative,
        RoundKind kind,
        Amount amount,
        int months,
        String sponsor,
        List<String> dependsOn,
        LocalDate requestedOn,
        LocalDate lastDay,
        String state,
        ReleaseCause cause,
        Integer yes,
        Integer no,
        LocalDate endedOn) {}
