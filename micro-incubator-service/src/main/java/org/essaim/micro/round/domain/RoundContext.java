package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;

/**
 * What a round has to know about others when it decides.
 *
 * @param initiative empty where nobody launched it
 * @param volunteers who votes, and in what capacity (R31)
 * @param offices that may sponsor, as far as the centre's list has arrived (R92)
 */
public record RoundContext(
        Optional<Standing> initiative,
        Map<PersonId, Capacity> volunteers,
        SortedSet<OfficeId> offices) {

    public RoundContext {
        volunteers = Map.copyOf(volunteers);
    }

    /** Empty where nobody is known to own it. */
    Optional<PersonId> owner() {
        return initiative.map(Standing::owner);
    }
}
