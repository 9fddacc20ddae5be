package org.essaim.micro.initiative.domain;

import org.essaim.contract.decision.Refuses;

/** Why something that was written was not written otherwise. */
public sealed interface CorrectionRefusal extends InitiativeRefusal {

    /** Browsers of all divisions follow it, so it is nothing but an address. */
    @Refuses(rule = "R36", code = "product-address-unfit", member = "address")
    record AddressUnfit(int most) implements CorrectionRefusal {}
}
