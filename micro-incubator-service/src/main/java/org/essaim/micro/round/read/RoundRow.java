package org.essaim.micro.round.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;

/**
 * One later round.
 *
 * @param state OPEN, DECIDED, REJECTED or LAPSED
 * @param lastDay on which its ballot can be closed (R31)
 * @param sponsor to whom a start-up answers, or null (R35)
 * @param dependsOn shared services that the team chose to depend on (R36)
 * @param endedOn null while it is open
 */
public record RoundRow(
        String round,
        InitiativeId initiative,
        RoundKind kind,
        Amount amount,
        int months,
        PersonId sponsor,
        List<String> dependsOn,
        LocalDate requestedOn,
        LocalDate lastDay,
        String state,
        int yes,
        int no,
        LocalDate endedOn) {}
