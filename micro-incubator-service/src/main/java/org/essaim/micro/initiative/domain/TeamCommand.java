package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;

/** Who builds (R33) and who takes part because they want to (R40). */
public sealed interface TeamCommand extends InitiativeCommand {

    /**
     * The owner names who builds in which role; a new product lead takes the place of the one
     * before, and the first one opens the working group the day after (R40).
     */
    record NameTeamMember(
            InitiativeId initiative,
            UUID entryId,
            PersonId member,
            TeamRole role,
            LocalDate namedOn,
            PersonId person)
            implements TeamCommand {}

    /** Whoever builds may stop at any time, and the owner may say so for them. */
    record LeaveTeam(
            InitiativeId initiative,
            UUID entryId,
            PersonId member,
            LocalDate leftOn,
            PersonId person)
            implements TeamCommand {}

    /** Anybody joins the open working group, and nobody approves it (R40). */
    record JoinGroup(InitiativeId initiative, UUID entryId, PersonId person, LocalDate joinedOn)
            implements TeamCommand {}

    /** Whoever joined may leave at any time. */
    record LeaveGroup(InitiativeId initiative, UUID entryId, PersonId person, LocalDate leftOn)
            implements TeamCommand {}
}
