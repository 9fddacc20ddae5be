package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What happened to those who build and to the open working group. */
public sealed interface TeamEvent extends InitiativeEvent {

    UUID entryId();

    /** Somebody builds in a role from that day on. */
    @StoredAs("initiative.team-member-named")
    record TeamMemberNamed(
            InitiativeId initiative,
            UUID entryId,
            PersonId member,
            TeamRole role,
            LocalDate namedOn,
            PersonId person)
            implements TeamEvent {}

    /** Somebody builds no longer. */
    @StoredAs("initiative.team-left")
    record TeamLeft(
            InitiativeId initiative,
            UUID entryId,
            PersonId member,
            LocalDate leftOn,
            PersonId person)
            implements TeamEvent {}

    /** Somebody takes part, with nobody's leave (R40). */
    @StoredAs("initiative.group-joined")
    record GroupJoined(InitiativeId initiative, UUID entryId, PersonId person, LocalDate joinedOn)
            implements TeamEvent {}

    /** Somebody takes part no longer. */
    @StoredAs("initiative.group-left")
    record GroupLeft(InitiativeId initiative, UUID entryId, PersonId person, LocalDate leftOn)
            implements TeamEvent {}
}
