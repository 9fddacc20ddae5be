package org.essaim.micro.member.write;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.Capacity;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.micro.member.domain.MemberCommand;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Known;
import org.essaim.web.identity.Members;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Volunteers accept and withdraw, each for themselves (R04). */
@RestController
@RequestMapping("/api/v1/volunteers")
class MemberWriteApi {

    private static final String VOLUNTEERS = "/api/v1/volunteers";

    private final CommandGateway commands;
    private final EntryIds ids;
    private final DivisionId division;

    MemberWriteApi(CommandGateway commands, EntryIds ids, DivisionId division) {
        this.commands = commands;
        this.ids = ids;
        this.division = division;
    }

    /**
     * Somebody becomes a volunteer.
     *
     * @param capacity OPERATIONAL or MANAGER
     */
    record Acceptance(@NotNull Capacity capacity) {}

    /**
     * Becomes a volunteer, or one in the other capacity; refused for anybody else, and as a manager
     * for whom neither the identity provider nor a manager volunteer says to be one (R04).
     */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{person}/acceptance")
    ResponseEntity<Created> accept(
            @PathVariable PersonId person, Caller caller, @Valid @RequestBody Acceptance request) {
        UUID entryId = ids.of("acceptance as volunteer", person.value(), caller.person());
        commands.sendAndWait(
                new MemberCommand.Accept(
                        division,
                        entryId,
                        person,
                        caller.person(),
                        request.capacity(),
                        caller.is(Role.MANAGER)));
        return Created.of(entryId, VOLUNTEERS);
    }

    /**
     * A manager volunteer confirms that somebody is a manager, who may then accept as one (R04).
     */
    @Members
    @PostMapping("/{person}/manager-confirmation")
    ResponseEntity<Created> confirm(@PathVariable @Known PersonId person, Caller caller) {
        UUID entryId = ids.of("confirmation of manager", person.value(), caller.person());
        commands.sendAndWait(
                new MemberCommand.ConfirmCapacity(division, entryId, person, caller.person()));
        return Created.of(entryId, VOLUNTEERS);
    }

    /** Withdraws at any time; refused for anybody else (R04). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{person}/withdrawal")
    ResponseEntity<Created> withdraw(@PathVariable PersonId person, Caller caller) {
        UUID entryId = ids.of("withdrawal of volunteer", person.value(), caller.person());
        commands.sendAndWait(
                new MemberCommand.Withdraw(division, entryId, person, caller.person()));
        return Created.of(entryId, VOLUNTEERS);
    }
}
