package org.essaim.micro.round.domain;

import org.essaim.contract.InitiativeId;

/** Provides what a round has to know about others; the decider gets it as a value. */
@FunctionalInterface
public interface RoundFacts {

    /**
     * As it is committed at this moment.
     *
     * @param initiative null where nobody has requested the round
     */
    RoundContext about(InitiativeId initiative);
}
