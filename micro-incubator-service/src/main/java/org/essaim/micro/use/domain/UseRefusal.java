package org.essaim.micro.use.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why what somebody says of their use does not count; all of it is R52. */
public sealed interface UseRefusal extends Refusal {

    /** Nobody launched it here. */
    @Refuses(rule = "R52", code = "product-unknown")
    record UnknownProduct(InitiativeId initiative) implements UseRefusal {}

    /** The team is not among the users of its own product. */
    @Refuses(rule = "R52", code = "use-of-own-product")
    record OwnProduct(InitiativeId initiative) implements UseRefusal {}

    /** Delight is 0 to 10. */
    @Refuses(rule = "R52", code = "use-delight-out-of-range")
    record DelightOutOfRange(int delight) implements UseRefusal {}

    /** Only what was said can be taken back. */
    @Refuses(rule = "R52", code = "use-not-said")
    record NotSaid(InitiativeId initiative, YearMonth month) implements UseRefusal {}
}
