package org.essaim.micro.initiative.write;

import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.micro.initiative.domain.LifecycleCommand;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an initiative meets on its way: rest, revival and obstacles. */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}")
class ProgressWriteApi {

    private final CommandGateway commands;
    private final EntryIds ids;

    ProgressWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** Lets it rest for a reason; the clocks of its expenses run on (R83). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/pause")
    ResponseEntity<InitiativeRequests.Entry> pause(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody TeamRequests.Pause request) {
        UUID entryId = ids.of("pause", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new LifecycleCommand.Pause(
                        initiative,
                        entryId,
                        request.reason(),
                        request.pausedOn(),
                        caller.person()));
        return InitiativeWriteApi.created(initiative, entryId);
    }

    /** Wakes it up with a restart note, at the stage it had or an earlier one (R83). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/revival")
    ResponseEntity<InitiativeRequests.Entry> revive(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody TeamRequests.Revival request) {
        UUID entryId = ids.of("revival", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new LifecycleCommand.Revive(
                        initiative,
                        entryId,
                        request.note(),
                        request.stage(),
                        request.revivedOn(),
                        caller.person()));
        return InitiativeWriteApi.created(initiative, entryId);
    }

    /** Records what stands in the way, for its sponsor and the centre to see (R92). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/obstacles")
    ResponseEntity<InitiativeRequests.Entry> obstacle(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody TeamRequests.Obstacle request) {
        UUID entryId = ids.of("obstacle", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new LifecycleCommand.RecordObstacle(
                        initiative,
                        entryId,
                        request.kind(),
                        request.what(),
                        request.metOn(),
                        caller.person()));
        return InitiativeWriteApi.created(initiative, entryId);
    }
}
