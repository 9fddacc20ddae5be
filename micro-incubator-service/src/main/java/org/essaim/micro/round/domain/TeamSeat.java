package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.PersonId;

/**
 * One person's part.
 *
 * @param publicServant what a product lead of a construction must be
 */
public record TeamSeat(PersonId person, TeamPart part, boolean publicServant) {
    public TeamSeat {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(part, "part");
    }

    /** Whether it is of the same person. */
    boolean isOf(TeamSeat other) {
        return person.equals(other.person);
    }
}
