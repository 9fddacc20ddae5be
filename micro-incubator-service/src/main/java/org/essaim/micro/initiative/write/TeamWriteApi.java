package org.essaim.micro.initiative.write;

import static org.essaim.micro.initiative.write.LaunchWriteApi.INITIATIVE;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.micro.initiative.domain.TeamCommand;
import org.essaim.micro.initiative.domain.TeamRole;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who owns an initiative, who builds it and who takes part. */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}")
class TeamWriteApi {

    private final CommandGateway commands;
    private final EntryIds ids;

    TeamWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** R28: the owner offers. */
    record Offer(@NotNull PersonId to) {}

    /** R33. */
    record Member(@NotNull TeamRole role, @NotNull LocalDate namedOn) {}

    /** R33, R40. */
    record Leaving(@NotNull LocalDate leftOn) {}

    /** R40. */
    record Joining(@NotNull LocalDate joinedOn) {}

    /** The owner offers the initiative to somebody (R28). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/ownership")
    ResponseEntity<Created> offer(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Offer request) {
        UUID id = ids.of("offer", initiative.value(), caller.person());
        commands.sendAndWait(
                new TeamCommand.OfferOwnership(initiative, id, caller.person(), request.to()));
        return Created.of(id, INITIATIVE, initiative.value());
    }

    /** Who was offered it accepts and is the owner (R28). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/ownership/acceptance")
    ResponseEntity<Created> accept(@PathVariable InitiativeId initiative, Caller caller) {
        UUID id = ids.of("acceptance", initiative.value(), caller.person());
        commands.sendAndWait(new TeamCommand.AcceptOwnership(initiative, id, caller.person()));
        return Created.of(id, INITIATIVE, initiative.value());
    }

    /** The owner names who builds in which role (R33); a product lead opens the group (R40). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/team/{member}")
    ResponseEntity<Created> name(
            @PathVariable InitiativeId initiative,
            @PathVariable PersonId member,
            Caller caller,
            @Valid @RequestBody Member request) {
        UUID id = ids.of("member", initiative.value(), caller.person());
        commands.sendAndWait(
                new TeamCommand.NameTeamMember(
                        initiative,
                        id,
                        member,
                        request.role(),
                        request.namedOn(),
                        caller.person()));
        return Created.of(id, INITIATIVE, initiative.value());
    }

    /** Somebody leaves the team: as they say themselves, or the owner. */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/team/{member}/leaving")
    ResponseEntity<Created> leaveTeam(
            @PathVariable InitiativeId initiative,
            @PathVariable PersonId member,
            Caller caller,
            @Valid @RequestBody Leaving request) {
        UUID id = ids.of("leaving", initiative.value(), caller.person());
        commands.sendAndWait(
                new TeamCommand.LeaveTeam(
                        initiative, id, member, request.leftOn(), caller.person()));
        return Created.of(id, INITIATIVE, initiative.value());
    }

    /** Joins the open working group; nobody approves it (R40). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/working-group/joining")
    ResponseEntity<Created> join(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Joining request) {
        UUID id = ids.of("joining", initiative.value(), caller.person());
        commands.sendAndWait(
                new TeamCommand.JoinGroup(initiative, id, caller.person(), request.joinedOn()));
        return Created.of(id, INITIATIVE, initiative.value());
    }

    /** Leaves the working group. */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/working-group/leaving")
    ResponseEntity<Created> leaveGroup(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Leaving request) {
        UUID id = ids.of("leaving group", initiative.value(), caller.person());
        commands.sendAndWait(
                new TeamCommand.LeaveGroup(initiative, id, caller.person(), request.leftOn()));
        return Created.of(id, INITIATIVE, initiative.value());
    }
}
