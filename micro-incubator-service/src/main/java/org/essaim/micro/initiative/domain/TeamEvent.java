package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** Who came to own it, build it and take part, and who left. */
public sealed interface TeamEvent extends InitiativeEvent {

    /** A volunteer wants somebody else to own it, as its owner left or is idle (R28). */
    @StoredAs("initiative.owner-proposed")
    record OwnerProposed(
            InitiativeId initiative, UUID entryId, OwnerProposal proposal, LocalDate proposedOn)
            implements TeamEvent {
        @Override
        public PersonId person() {
            return proposal.by();
        }
    }

    /** Somebody can become the owner by accepting (R28). */
    @StoredAs("initiative.ownership-offered")
    record OwnershipOffered(InitiativeId initiative, UUID entryId, PersonId to)
            implements TeamEvent {}

    /** Somebody became the one owner (R28). */
    @StoredAs("initiative.ownership-accepted")
    record OwnershipAccepted(InitiativeId initiative, UUID entryId, PersonId owner)
            implements TeamEvent {
        @Override
        public PersonId person() {
            return owner;
        }
    }

    /** Somebody has a role in the team from that day on. */
    @StoredAs("initiative.team-member-named")
    record TeamMemberNamed(
            InitiativeId initiative,
            UUID entryId,
            PersonId member,
            TeamRole role,
            LocalDate namedOn,
            PersonId person)
            implements TeamEvent {}

    /** Somebody left the team. */
    @StoredAs("initiative.team-left")
    record TeamLeft(
            InitiativeId initiative,
            UUID entryId,
            PersonId member,
            LocalDate leftOn,
            PersonId person)
            implements TeamEvent {}

    /** Somebody joined the working group (R40). */
    @StoredAs("initiative.group-joined")
    record GroupJoined(InitiativeId initiative, UUID entryId, PersonId person, LocalDate joinedOn)
            implements TeamEvent {}

    /** Somebody left the working group. */
    @StoredAs("initiative.group-left")
    record GroupLeft(InitiativeId initiative, UUID entryId, PersonId person, LocalDate leftOn)
            implements TeamEvent {}
}
