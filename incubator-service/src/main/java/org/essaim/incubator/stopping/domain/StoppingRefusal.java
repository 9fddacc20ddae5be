package org.essaim.incubator.stopping.domain;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why the funding of an initiative is not reviewed: something is known to be missing. */
public sealed interface StoppingRefusal extends Refusal {

    /** The division is importing its past. */
    @Refuses(rule = "R64", code = "review-held-by-import")
    record ImportUnderWay(InitiativeId initiative) implements StoppingRefusal {}
}
