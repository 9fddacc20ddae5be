package org.essaim.incubator.search.domain;

import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why a search was not saved. */
public sealed interface SearchRefusal extends Refusal {

    /** A person keeps so many at most. */
    @Refuses(rule = "R63", code = "too-many-searches")
    record TooMany(int most) implements SearchRefusal {}
}
