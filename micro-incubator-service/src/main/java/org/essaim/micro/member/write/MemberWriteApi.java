package org.essaim.micro.member.write;

import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.Capacity;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.micro.member.domain.MemberCommand;
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

/** Volunteers accept and withdraw, each for themselves (R04). */
@RestController
@RequestMapping("/api/v1/volunteers")
class MemberWriteApi {

    private final CommandGateway commands;
    private final EntryIds ids;
    private final DivisionId division;

    MemberWriteApi(CommandGateway commands, EntryIds ids, DivisionId division) {
        this.commands = commands;
        this.ids = ids;
        this.division = division;
    }

    /**
     * @param capacity OPERATIONAL or MANAGER
     */
    record Acceptance(Capacity capacity) {
        Acceptance {
            if (capacity == null) {
                throw new IllegalArgumentException("capacity is missing");
            }
        }
    }

    /** What was recorded. */
    record Entry(PersonId person, UUID entryId) {}

    /** Becomes a volunteer, or one in the other capacity; refused for anybody else (R04). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{person}/acceptance")
    @ResponseStatus(HttpStatus.CREATED)
    Entry accept(
            @PathVariable PersonId person,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody Acceptance request) {
        UUID entryId = ids.of("acceptance as volunteer", person.value(), caller.person(), key);
        commands.sendAndWait(
                new MemberCommand.Accept(
                        division, entryId, person, caller.person(), request.capacity()));
        return new Entry(person, entryId);
    }

    /** Withdraws at any time; refused for anybody else (R04). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{person}/withdrawal")
    @ResponseStatus(HttpStatus.CREATED)
    Entry withdraw(
            @PathVariable PersonId person,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key) {
        UUID entryId = ids.of("withdrawal of volunteer", person.value(), caller.person(), key);
        commands.sendAndWait(
                new MemberCommand.Withdraw(division, entryId, person, caller.person()));
        return new Entry(person, entryId);
    }
}
