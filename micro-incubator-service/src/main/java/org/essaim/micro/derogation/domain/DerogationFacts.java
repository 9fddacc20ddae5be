package org.essaim.micro.derogation.domain;

import java.util.Set;
import org.essaim.contract.PersonId;

/** Provides what a derogation has to know about others; the decider gets it as a value. */
@FunctionalInterface
public interface DerogationFacts {

    /** The manager volunteers, as it is committed at this moment (R04). */
    Set<PersonId> managers();
}
