package org.essaim.micro.round.read;

import java.time.LocalDate;

/**
 * One later round.
 *
 * @param state OPEN, DECIDED, REJECTED or LAPSED
 * @param lastDay on which its ballot can be completed (R31)
 * @param sponsor to whom a start-up answers, or null (R35)
 * @param dependsOn shared services that the team chose to depend on, or the empty text (R36)
 * @param endedOn null while it is open
 */
public record RoundRow(
        String round,
        String initiative,
        String kind,
        long cents,
        int halfDays,
        int months,
        String sponsor,
        String dependsOn,
        LocalDate askedOn,
        LocalDate lastDay,
        String state,
        int yes,
        int no,
        LocalDate endedOn) {}
