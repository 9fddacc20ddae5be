package org.essaim.micro.initiative.write;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Records what somebody sends about an initiative: once, also when it is sent again (R17). */
@Component
class InitiativeEntries {

    /** Where an initiative can be read. */
    static final String INITIATIVE = "/api/v1/initiatives/{initiative}";

    private final CommandGateway commands;
    private final EntryIds ids;

    InitiativeEntries(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /**
     * @param kind of the entry; ids that are stored follow from it
     * @param command that makes the entry of that id
     */
    ResponseEntity<Created> record(
            String kind,
            InitiativeId initiative,
            PersonId who,
            Function<UUID, InitiativeCommand> command) {
        UUID entryId = ids.of(kind, initiative.value(), who);
        commands.sendAndWait(command.apply(entryId));
        return Created.of(entryId, INITIATIVE, initiative.value());
    }
}
