package org.essaim.micro.credit.domain;

import java.util.Optional;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;

/** Brings who owns an initiative; the decider gets it as a value. */
@FunctionalInterface
public interface OwnerFacts {

    /** As it is committed at this moment; empty where there is none or an import knows none. */
    Optional<PersonId> ownerOf(InitiativeId initiative);
}
