package org.essaim.portfolio;

import module java.base;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Money;
import org.essaim.contract.ReleaseCause;

/**
 * A ballot on a later round that is over (R31); what it granted is a line of its own. Whoever asked
 * or voted is not in it (R100).
 *
 * @param on the day on which it ended
 * @param askedOn the day on which it was asked for
 * @param lastDay on which votes could still be counted; ended later, it lapsed
 * @param cancelledBy CLOSED or INTEGRATED, where the initiative ended before
 * @param operational how many volunteers of that capacity voted; so are {@code managers}
 * @param yes votes for it, together with {@code no}, where they were counted
 */
@JsonTypeName("ballot-ended")
public record BallotEnded(
        LocalDate on,
        DivisionId where,
        InitiativeId initiative,
        LocalDate askedOn,
        LocalDate lastDay,
        String pilotUsers,
        Money euros,
        int halfDays,
        int months,
        boolean construction,
        Optional<ReleaseCause> cancelledBy,
        int operational,
        int managers,
        Optional<Integer> yes,
        Optional<Integer> no,
        List<String> madeUp)
        implements InitiativeFact, AmountFact {
    public BallotEnded {
        Values.text("pilotUsers", pilotUsers);
        Values.halfDays(halfDays);
        Values.months(months);
        Values.notBefore("on", on, "askedOn", askedOn);
        Values.notBefore("lastDay", lastDay, "askedOn", askedOn);
        Values.votes(operational, managers, yes, no);
        Values.endOfBallot(on, lastDay, cancelledBy, yes.isPresent());
    }
}
