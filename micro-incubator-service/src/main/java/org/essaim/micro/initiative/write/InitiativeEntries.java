package org.essaim.micro.initiative.write;

import static org.essaim.micro.initiative.write.LaunchWriteApi.INITIATIVE;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How people make entries of initiatives: each request is one command, and answers 201. */
@Component
record InitiativeEntries(CommandGateway commands, EntryIds ids) {

    /**
     * What the request that is being carried out makes: the same when it is sent again (R17).
     *
     * @param kind such as {@code expense}; part of ids that are stored, never changed
     */
    Entry next(String kind, InitiativeId initiative, PersonId by) {
        return Entry.of(initiative, ids.of(kind, initiative.value(), by), by);
    }

    /** Makes it, and says under which id and where it can be read. */
    ResponseEntity<Created> make(InitiativeCommand command) {
        commands.sendAndWait(command);
        return made(command);
    }

    /** Makes it, and says whether that changed anything: not where it was done before. */
    boolean changes(InitiativeCommand command) {
        List<?> events = commands.sendAndWait(command);
        return !events.isEmpty();
    }

    /** Says so of what was made already. */
    ResponseEntity<Created> made(InitiativeCommand command) {
        return Created.of(command.entryId(), INITIATIVE, command.initiative().value());
    }
}
