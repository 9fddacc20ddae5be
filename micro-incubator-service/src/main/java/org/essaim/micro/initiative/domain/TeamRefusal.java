package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Refuses;

/** Why its people could not own it, build it or join. */
public sealed interface TeamRefusal extends InitiativeRefusal {

    /** This is for the owner alone. */
    @Refuses(rule = "R28", code = "not-the-owner")
    record NotTheOwner(InitiativeId initiative) implements TeamRefusal {}

    /** An import did not say who owns it. */
    @Refuses(rule = "R28", code = "owner-unknown")
    record OwnerUnknown(InitiativeId initiative) implements TeamRefusal {}

    /** This is for the owner and the team. */
    @Refuses(rule = "R28", code = "not-on-the-team")
    record NotOnTheTeam(InitiativeId initiative) implements TeamRefusal {}

    /** An expense is reversed and labelled by who recorded it, or by the owner. */
    @Refuses(rule = "R28", code = "expense-of-another")
    record ExpenseOfAnother(UUID expense) implements TeamRefusal {}

    /** An owner who left is replaced by volunteers alone. */
    @Refuses(rule = "R28", code = "owner-proposed-by-no-volunteer")
    record ProposedByNoVolunteer() implements TeamRefusal {}

    /** Nobody replaces themselves. */
    @Refuses(rule = "R28", code = "owns-it-already")
    record OwnsItAlready() implements TeamRefusal {}

    /** An owner who does something is replaced by nobody. */
    @Refuses(rule = "R28", code = "owner-is-active")
    record OwnerIsActive(LocalDate lastActed, LocalDate replaceableFrom) implements TeamRefusal {}

    /** Only who was offered the ownership accepts it. */
    @Refuses(rule = "R28", code = "ownership-not-offered")
    record OwnershipNotOffered() implements TeamRefusal {}

    /** An offer names somebody. */
    @Refuses(rule = "R28", code = "ownership-offered-to-nobody", member = "to")
    record OfferedToNobody() implements TeamRefusal {}

    /** A construction has enough people in that role. */
    @Refuses(rule = "R33", code = "team-role-taken", member = "role")
    record TeamRoleTaken(TeamRole role, int most) implements TeamRefusal {}

    /** The product lead of a construction is a public servant. */
    @Refuses(rule = "R33", code = "lead-not-public-servant")
    record LeadNotPublicServant() implements TeamRefusal {}

    /** There is no working group before there is a product lead. */
    @Refuses(rule = "R40", code = "group-without-product-lead")
    record NoProductLead() implements TeamRefusal {}

    /** The working group exists from the day after the product lead was named. */
    @Refuses(rule = "R40", code = "group-not-open-yet", member = "joinedOn")
    record GroupNotOpenYet(LocalDate day, LocalDate from) implements TeamRefusal {}
}
