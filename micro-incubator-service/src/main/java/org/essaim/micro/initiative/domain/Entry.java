package org.essaim.micro.initiative.domain;

import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;

/**
 * What every command to an initiative says: where it makes which entry, who asks, how it came here.
 *
 * @param id if that entry exists already, the command changes nothing; for a launch and a round it
 *     is the id of the grant, for an expense and a use that of the expense and of the evidence;
 *     null where repetition is recognised by something else
 * @param person opaque; null where nobody asks, or where an import does not know who did
 */
public record Entry(InitiativeId initiative, UUID id, PersonId person, Provenance provenance) {

    /** Made by somebody now. */
    public static Entry of(InitiativeId initiative, UUID id, PersonId person) {
        return new Entry(initiative, id, person, Provenance.LIVE);
    }

    /** Made by nobody: it follows from something else. */
    public static Entry of(InitiativeId initiative, UUID id) {
        return of(initiative, id, null);
    }

    /** Makes no entry that a command could name. */
    public static Entry none(InitiativeId initiative) {
        return of(initiative, null);
    }
}
