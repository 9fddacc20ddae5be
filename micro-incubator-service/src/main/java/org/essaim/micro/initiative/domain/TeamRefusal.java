package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.decision.Refuses;

/** Why its people could not own it, build it or join. */
public sealed interface TeamRefusal extends InitiativeRefusal {

    /** This is for the owner alone. */
    @Refuses(rule = "R28", code = "not-the-owner")
    record NotTheOwner() implements TeamRefusal {}

    /** Only who was offered the ownership accepts it. */
    @Refuses(rule = "R28", code = "ownership-not-offered")
    record OwnershipNotOffered() implements TeamRefusal {}

    /** An offer names somebody. */
    @Refuses(rule = "R28", code = "ownership-offered-to-nobody")
    record OfferedToNobody() implements TeamRefusal {}

    /** A construction has enough people in that role. */
    @Refuses(rule = "R33", code = "team-role-taken")
    record TeamRoleTaken(TeamRole role, int most) implements TeamRefusal {}

    /** There is no working group before there is a product lead. */
    @Refuses(rule = "R40", code = "group-without-product-lead")
    record NoProductLead() implements TeamRefusal {}

    /** The working group exists from the day after the product lead was named. */
    @Refuses(rule = "R40", code = "group-not-open-yet")
    record GroupNotOpenYet(LocalDate day, LocalDate from) implements TeamRefusal {}
}
