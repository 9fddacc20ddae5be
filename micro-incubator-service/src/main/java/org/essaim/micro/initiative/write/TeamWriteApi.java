package org.essaim.micro.initiative.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.ReplacementFacts;
import org.essaim.micro.initiative.domain.TeamCommand;
import org.essaim.micro.initiative.domain.TeamRole;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Known;
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
    private final ReplacementFacts facts;

    TeamWriteApi(InitiativeEntries entries, ReplacementFacts facts) {
        this.entries = entries;
        this.facts = facts;
    }

    /** R28: the owner offers. */
    record Offer(@NotNull @Known PersonId to) {}

    /**
     * R33.
     *
     * @param publicServant no where absent
     */
    record Member(@NotNull TeamRole role, @NotNull LocalDate namedOn, Boolean publicServant) {}

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
        Entry entry = entries.next("offer", initiative, caller.person());
        return entries.make(new TeamCommand.OfferOwnership(entry, request.to()));
    }

    /**
     * A volunteer proposes somebody in place of an owner who left or is idle; proposed by one
     * operational and one manager volunteer, this person is offered the initiative (R28).
     */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/ownership/proposals")
    ResponseEntity<Created> propose(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Offer request) {
        Entry entry = entries.next("proposal", initiative, caller.person());
        return entries.make(
                new TeamCommand.ProposeOwner(
                        entry,
                        request.to(),
                        facts.capacityOf(caller.person()).orElse(null),
                        facts.ownerActedOn(initiative).orElse(null)));
    }

    /** Who was offered it accepts and is the owner (R28). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/ownership/acceptance")
    ResponseEntity<Created> accept(@PathVariable InitiativeId initiative, Caller caller) {
        Entry entry = entries.next("acceptance", initiative, caller.person());
        return entries.make(new TeamCommand.AcceptOwnership(entry));
    }

    /** The owner names who builds in which role (R33); a product lead opens the group (R40). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/team/{member}")
    ResponseEntity<Created> name(
            @PathVariable InitiativeId initiative,
            @PathVariable @Known PersonId member,
            Caller caller,
            @Valid @RequestBody Member request) {
        Entry entry = entries.next("member", initiative, caller.person());
        return entries.make(
                new TeamCommand.NameTeamMember(
                        entry,
                        member,
                        request.role(),
                        request.namedOn(),
                        Boolean.TRUE.equals(request.publicServant())));
    }

    /** Somebody leaves the team: as they say themselves, or the owner. */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/team/{member}/leaving")
    ResponseEntity<Created> leaveTeam(
            @PathVariable InitiativeId initiative,
            @PathVariable PersonId member,
            Caller caller,
            @Valid @RequestBody Leaving request) {
        Entry entry = entries.next("leaving", initiative, caller.person());
        return entries.make(new TeamCommand.LeaveTeam(entry, member, request.leftOn()));
    }

    /** Joins the open working group; nobody approves it (R40). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/working-group/joining")
    ResponseEntity<Created> join(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Joining request) {
        Entry entry = entries.next("joining", initiative, caller.person());
        return entries.make(new TeamCommand.JoinGroup(entry, request.joinedOn()));
    }

    /** Leaves the working group. */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/working-group/leaving")
    ResponseEntity<Created> leaveGroup(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Leaving request) {
        Entry entry = entries.next("leaving group", initiative, caller.person());
        return entries.make(new TeamCommand.LeaveGroup(entry, request.leftOn()));
    }
}
