package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.Money;
import org.essaim.contract.PersonId;

/**
 * What a round has to know about others when it decides.
 *
 * @param initiative empty where nobody launched it
 * @param volunteers who votes, and in what capacity (R31)
 */
public record RoundContext(Optional<Standing> initiative, Map<PersonId, Capacity> volunteers) {

    /**
     * How the initiative stands.
     *
     * @param owner null where an import does not know the owner
     * @param spent it has spent in its first round (R30)
     * @param stopped its funding is stopped (R34)
     * @param ended closed or integrated: nothing follows (R80)
     * @param construction euros of its construction rounds so far (R33)
     */
    public record Standing(
            PersonId owner, boolean spent, boolean stopped, boolean ended, Money construction) {}

    public RoundContext {
        volunteers = Map.copyOf(volunteers);
    }

    boolean isOwner(PersonId person) {
        return person.equals(owner());
    }

    /** Null where nobody is known to own it. */
    PersonId owner() {
        return initiative.map(Standing::owner).orElse(null);
    }
}
