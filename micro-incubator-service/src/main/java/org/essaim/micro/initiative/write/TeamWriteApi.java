package org.essaim.micro.initiative.write;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.micro.initiative.domain.TeamCommand;
import org.essaim.micro.initiative.domain.TeamRole;
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

    private final InitiativeEntries entries;

    TeamWriteApi(InitiativeEntries entries) {
        this.entries = entries;
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
        return entries.record(
                "offer",
                initiative,
                caller.person(),
                entryId ->
                        new TeamCommand.OfferOwnership(
                                initiative, entryId, caller.person(), request.to()));
    }

    /** Who was offered it accepts and is the owner (R28). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/ownership/acceptance")
    ResponseEntity<Created> accept(@PathVariable InitiativeId initiative, Caller caller) {
        return entries.record(
                "acceptance",
                initiative,
                caller.person(),
                entryId -> new TeamCommand.AcceptOwnership(initiative, entryId, caller.person()));
    }

    /** The owner names who builds in which role (R33); a product lead opens the group (R40). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/team/{member}")
    ResponseEntity<Created> name(
            @PathVariable InitiativeId initiative,
            @PathVariable PersonId member,
            Caller caller,
            @Valid @RequestBody Member request) {
        return entries.record(
                "member",
                initiative,
                caller.person(),
                entryId ->
                        new TeamCommand.NameTeamMember(
                                initiative,
                                entryId,
                                member,
                                request.role(),
                                request.namedOn(),
                                caller.person()));
    }

    /** Somebody leaves the team: as they say themselves, or the owner. */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/team/{member}/leaving")
    ResponseEntity<Created> leaveTeam(
            @PathVariable InitiativeId initiative,
            @PathVariable PersonId member,
            Caller caller,
            @Valid @RequestBody Leaving request) {
        return entries.record(
                "leaving",
                initiative,
                caller.person(),
                entryId ->
                        new TeamCommand.LeaveTeam(
                                initiative, entryId, member, request.leftOn(), caller.person()));
    }

    /** Joins the open working group; nobody approves it (R40). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/working-group/joining")
    ResponseEntity<Created> join(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Joining request) {
        return entries.record(
                "joining",
                initiative,
                caller.person(),
                entryId ->
                        new TeamCommand.JoinGroup(
                                initiative, entryId, caller.person(), request.joinedOn()));
    }

    /** Leaves the working group. */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/working-group/leaving")
    ResponseEntity<Created> leaveGroup(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Leaving request) {
        return entries.record(
                "leaving group",
                initiative,
                caller.person(),
                entryId ->
                        new TeamCommand.LeaveGroup(
                                initiative, entryId, caller.person(), request.leftOn()));
    }
}
