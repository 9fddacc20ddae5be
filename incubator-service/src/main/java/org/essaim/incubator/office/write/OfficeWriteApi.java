package org.essaim.incubator.office.write;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.OfficeId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.incubator.office.domain.OfficeCommand;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.operation.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The director keeps the list of offices that may sponsor (R92). */
@RestController
@RequestMapping(OfficeWriteApi.OFFICE)
class OfficeWriteApi {

    static final String OFFICE = "/api/v1/offices/{office}";

    private final CommandGateway commands;

    OfficeWriteApi(CommandGateway commands) {
        this.commands = commands;
    }

    /** What the office is called, and nobody's name. */
    record Naming(@NotNull WrittenText name) {}

    /** Puts an office on the list of those that may sponsor, or gives it another name (R92). */
    @Allowed(Role.DIRECTOR)
    @IfMatch(OFFICE)
    @PutMapping
    ResponseEntity<Created> put(
            @PathVariable OfficeId office, Caller caller, @Valid @RequestBody Naming naming) {
        commands.sendAndWait(new OfficeCommand.Put(office, naming.name(), caller.person()));
        return Created.of(office, OFFICE);
    }

    /** Takes an office off the list; who answers to it goes on answering to it (R92). */
    @Allowed(Role.DIRECTOR)
    @IfMatch(OFFICE)
    @DeleteMapping
    ResponseEntity<Void> retire(@PathVariable OfficeId office, Caller caller) {
        commands.sendAndWait(new OfficeCommand.Retire(office, caller.person()));
        return ResponseEntity.noContent().build();
    }
}
