package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;

/** Provides what replacing an owner has to know beside the initiative (R28). */
public interface ReplacementFacts {

    /** In which capacity somebody volunteers at this moment; empty where it is in none. */
    Optional<Capacity> capacityOf(PersonId person);

    /**
     * On which day the owner last did anything about it: that of recording, not the one that was
     * recorded; empty where no owner is known.
     */
    Optional<LocalDate> ownerActedOn(InitiativeId initiative);
}
