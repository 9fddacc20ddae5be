package org.essaim.micro.irritant.write;

import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.micro.irritant.domain.IrritantCommand;
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

/** What people tell of irritants: anybody of the division, asking nobody. */
@RestController
@RequestMapping("/api/v1/irritants")
class IrritantWriteApi {

    private final CommandGateway commands;
    private final EntryIds ids;

    IrritantWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** Tells of something that hurts again and again (R90). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IrritantRequests.Entry report(
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody IrritantRequests.Report request) {
        UUID irritant = ids.of("irritant", "new", caller.person(), key);
        commands.sendAndWait(
                new IrritantCommand.Report(
                        irritant,
                        request.category(),
                        request.recurrence(),
                        request.hurts(),
                        request.zone(),
                        request.tags(),
                        request.reportedOn(),
                        caller.person()));
        return new IrritantRequests.Entry(irritant);
    }

    /** It hurts the caller too, who counts once (R91). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{irritant}/corroboration")
    @ResponseStatus(HttpStatus.CREATED)
    IrritantRequests.Entry corroborate(@PathVariable UUID irritant, Caller caller) {
        commands.sendAndWait(new IrritantCommand.Corroborate(irritant, caller.person()));
        return new IrritantRequests.Entry(irritant);
    }

    /** Lets it go on as another one, with the people of both (R91). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{irritant}/merging")
    @ResponseStatus(HttpStatus.CREATED)
    IrritantRequests.Entry merge(
            @PathVariable UUID irritant,
            Caller caller,
            @RequestBody IrritantRequests.Merging request) {
        commands.sendAndWait(
                new IrritantCommand.Merge(
                        irritant, request.into(), request.mergedOn(), caller.person()));
        return new IrritantRequests.Entry(request.into());
    }

    /** It hurts no longer. */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{irritant}/resolution")
    @ResponseStatus(HttpStatus.CREATED)
    IrritantRequests.Entry resolve(
            @PathVariable UUID irritant,
            Caller caller,
            @RequestBody IrritantRequests.Resolution request) {
        commands.sendAndWait(
                new IrritantCommand.Resolve(irritant, request.resolvedOn(), caller.person()));
        return new IrritantRequests.Entry(irritant);
    }
}
