package org.essaim.micro.derogation.write;

import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.micro.derogation.domain.DerogationCommand;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rules waived somewhere for a time, and the use made of it (R93). */
@RestController
@RequestMapping("/api/v1/derogations")
class DerogationWriteApi {

    private final CommandGateway commands;
    private final EntryIds ids;

    DerogationWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** Waives a rule in a territory until a day; the caller is the guarantor (R93). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DerogationRequests.Entry grant(
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody DerogationRequests.Grant request) {
        UUID derogation = ids.of("derogation", "new", caller.person(), key);
        commands.sendAndWait(
                new DerogationCommand.Grant(
                        derogation,
                        request.waives(),
                        request.where(),
                        request.from(),
                        request.until(),
                        caller.person()));
        return new DerogationRequests.Entry(derogation, derogation);
    }

    /** Makes use of it for an initiative; refused outside its territory and its time (R93). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{derogation}/uses")
    @ResponseStatus(HttpStatus.CREATED)
    DerogationRequests.Entry use(
            @PathVariable UUID derogation,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody DerogationRequests.Use request) {
        UUID entryId = ids.of("use", derogation.toString(), caller.person(), key);
        commands.sendAndWait(
                new DerogationCommand.Use(
                        derogation,
                        entryId,
                        request.initiative(),
                        request.where(),
                        request.usedOn(),
                        caller.person()));
        return new DerogationRequests.Entry(derogation, entryId);
    }
}
