package org.essaim.micro.round.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.round.domain.SharedService;

/**
 * A round as it stands now: what was requested, and how its ballot stands.
 *
 * @param months until the term
 * @param sponsor of a construction, or null (R35)
 * @param dependsOn shared services that the team chose to depend on (R36)
 * @param state OPEN, DECIDED, REJECTED or LAPSED
 * @param lastDay on which the ballot can be closed
 * @param votes counted; how each one voted is not shown
 * @param endedOn null while it is open
 */
public record RoundDetails(
        InitiativeId initiative,
        PersonId requestedBy,
        LocalDate requestedOn,
        RoundKind kind,
        Amount amount,
        int months,
        ShownTexts.Text pilotUsers,
        List<Seat> team,
        PersonId sponsor,
        List<SharedService> dependsOn,
        String state,
        LocalDate lastDay,
        Votes votes,
        LocalDate endedOn) {}
