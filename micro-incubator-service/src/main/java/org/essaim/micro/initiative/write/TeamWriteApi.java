package org.essaim.micro.initiative.write;

import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.micro.initiative.domain.DemoCommand;
import org.essaim.micro.initiative.domain.TeamCommand;
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

/** Who builds, who takes part, and what they show and decide together. */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}")
class TeamWriteApi {

    private final CommandGateway commands;
    private final EntryIds ids;

    TeamWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** The owner names who builds in which role (R33); a product lead opens the group (R40). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/team/{member}")
    ResponseEntity<InitiativeRequests.Entry> name(
            @PathVariable InitiativeId initiative,
            @PathVariable PersonId member,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody TeamRequests.Member request) {
        UUID entryId = ids.of("member", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new TeamCommand.NameTeamMember(
                        initiative,
                        entryId,
                        member,
                        request.role(),
                        request.namedOn(),
                        caller.person()));
        return InitiativeWriteApi.created(initiative, entryId);
    }

    /** Somebody builds no longer: as they say themselves, or the owner. */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/team/{member}/leaving")
    ResponseEntity<InitiativeRequests.Entry> leaveTeam(
            @PathVariable InitiativeId initiative,
            @PathVariable PersonId member,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody TeamRequests.Leaving request) {
        UUID entryId = ids.of("leaving", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new TeamCommand.LeaveTeam(
                        initiative, entryId, member, request.leftOn(), caller.person()));
        return InitiativeWriteApi.created(initiative, entryId);
    }

    /** Joins the open working group; nobody approves it (R40). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/working-group/joining")
    ResponseEntity<InitiativeRequests.Entry> join(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody TeamRequests.Joining request) {
        UUID entryId = ids.of("joining", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new TeamCommand.JoinGroup(
                        initiative, entryId, caller.person(), request.joinedOn()));
        return InitiativeWriteApi.created(initiative, entryId);
    }

    /** Leaves the working group. */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/working-group/leaving")
    ResponseEntity<InitiativeRequests.Entry> leaveGroup(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody TeamRequests.Leaving request) {
        UUID entryId = ids.of("leaving group", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new TeamCommand.LeaveGroup(initiative, entryId, caller.person(), request.leftOn()));
        return InitiativeWriteApi.created(initiative, entryId);
    }

    /** Records a demo with everybody who attended (R41). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/demos")
    ResponseEntity<InitiativeRequests.Entry> demo(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody TeamRequests.Demo request) {
        UUID demoId = ids.of("demo", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new DemoCommand.RecordDemo(
                        initiative,
                        demoId,
                        request.heldOn(),
                        request.attendees(),
                        caller.person()));
        return InitiativeWriteApi.created(initiative, demoId);
    }

    /** Counts what those who attended want of the product; funding weighs nothing (R42). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/demos/{demoId}/decisions")
    ResponseEntity<InitiativeRequests.Entry> decide(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID demoId,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody TeamRequests.ProductDecision request) {
        UUID entryId = ids.of("decision", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new DemoCommand.RecordProductDecision(
                        initiative,
                        entryId,
                        demoId,
                        request.what(),
                        request.inFavour(),
                        request.against(),
                        caller.person()));
        return InitiativeWriteApi.created(initiative, entryId);
    }
}
