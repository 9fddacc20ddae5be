package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.PersonId;

/** Who owns it (R28), who builds it (R33) and who takes part because they want to (R40). */
public sealed interface TeamCommand extends InitiativeCommand {

    /** Offers the initiative to somebody, who becomes its owner by accepting (R28). */
    record OfferOwnership(Entry entry, PersonId to) implements TeamCommand {}

    /**
     * Proposes somebody in place of an owner who left or is idle; from one operational and one
     * manager volunteer it is an offer (R28).
     *
     * @param capacity of the volunteer who asks, or null where it is none
     * @param ownerActedOn the day on which the owner last did anything here; null where no owner is
     *     known
     */
    record ProposeOwner(Entry entry, PersonId to, Capacity capacity, LocalDate ownerActedOn)
            implements TeamCommand {}

    /** Accepts the offer and becomes the one owner (R28). */
    record AcceptOwnership(Entry entry) implements TeamCommand {}

    /**
     * Names who builds in which role. A new product lead replaces the previous one; the first one
     * opens the working group the day after (R40).
     *
     * @param publicServant what the product lead of a construction is (R33)
     */
    record NameTeamMember(
            Entry entry, PersonId member, TeamRole role, LocalDate namedOn, boolean publicServant)
            implements TeamCommand {
        public NameTeamMember(Entry entry, PersonId member, TeamRole role, LocalDate namedOn) {
            this(entry, member, role, namedOn, false);
        }
    }

    /** Leaves the team, at any time; the owner may do it on behalf of a member. */
    record LeaveTeam(Entry entry, PersonId member, LocalDate leftOn) implements TeamCommand {}

    /** Joins the open working group, which needs nobody's approval (R40). */
    record JoinGroup(Entry entry, LocalDate joinedOn) implements TeamCommand {}

    /** Leaves the working group, at any time. */
    record LeaveGroup(Entry entry, LocalDate leftOn) implements TeamCommand {}
}
