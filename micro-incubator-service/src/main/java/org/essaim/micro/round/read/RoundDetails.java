package org.essaim.micro.round.read;

import java.time.LocalDate;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.round.domain.RoundState;
import org.essaim.micro.round.domain.Tally;

/**
 * A round as it stands now.
 *
 * @param asked what it was asked for, and by whom, with its texts
 * @param state OPEN, DECIDED, REJECTED or LAPSED
 * @param lastDay on which the ballot can be completed
 * @param votes counted; how each one voted is not shown
 * @param endedOn null while it is open
 */
public record RoundDetails(
        InitiativeId initiative,
        Object asked,
        String state,
        LocalDate lastDay,
        Tally votes,
        LocalDate endedOn) {

    static RoundDetails of(Object asked, RoundState.Open open) {
        return new RoundDetails(
                open.initiative(),
                asked,
                "OPEN",
                open.ballot().lastDay(),
                open.ballot().tally(),
                null);
    }

    static RoundDetails of(Object asked, RoundState.Over over) {
        return new RoundDetails(
                over.initiative(),
                asked,
                over.outcome().name(),
                over.ballot().lastDay(),
                over.ballot().tally(),
                over.on());
    }
}
