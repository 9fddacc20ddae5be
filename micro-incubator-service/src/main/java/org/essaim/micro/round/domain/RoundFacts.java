package org.essaim.micro.round.domain;

import org.essaim.contract.InitiativeId;

/** Brings what a round has to know of others; the decider gets it as a value. */
@FunctionalInterface
public interface RoundFacts {

    /** As it is committed at this moment. */
    RoundContext about(InitiativeId initiative);
}
