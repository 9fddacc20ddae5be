package org.essaim.micro.round.domain;

import org.essaim.contract.decision.Refusal;

/** Why something was not done with a later round. */
public sealed interface RoundRefusal extends Refusal
        permits RequestRefusal, ConstructionRefusal, BallotRefusal {}
