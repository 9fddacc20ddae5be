package org.essaim.micro.round.write;

import java.net.URI;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.micro.round.domain.RoundCommand;
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

/** An owner asks for a later round; the volunteers vote and complete its ballot (R30, R31). */
@RestController
@RequestMapping("/api/v1")
class RoundWriteApi {

    private final CommandGateway commands;
    private final EntryIds ids;

    RoundWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** Asks, and opens the ballot (R30, R33-R35). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/initiatives/{initiative}/rounds")
    ResponseEntity<RoundRequests.Entry> ask(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody RoundRequests.Ask request) {
        UUID round = ids.of("round", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new RoundCommand.Ask(
                        round, initiative, request.pilotUsers(), request.plan(), caller.person()));
        return created(round);
    }

    /** One vote a person; the owner has none (R31). */
    @Allowed(Role.VOLUNTEER)
    @PostMapping("/rounds/{round}/votes")
    ResponseEntity<RoundRequests.Entry> vote(
            @PathVariable UUID round,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody RoundRequests.Vote request) {
        UUID voteId = ids.of("vote", round.toString(), caller.person(), key);
        commands.sendAndWait(
                new RoundCommand.Vote(round, voteId, caller.person(), request.choice()));
        return created(round);
    }

    /**
     * Counts the votes. With a majority the round is paid at once; where the envelope has too
     * little the ballot stays open and the refusal says what is available (R32).
     */
    @Allowed(Role.VOLUNTEER)
    @PostMapping("/rounds/{round}/completion")
    ResponseEntity<RoundRequests.Entry> complete(@PathVariable UUID round, Caller caller) {
        commands.sendAndWait(new RoundCommand.Complete(round, caller.person()));
        return created(round);
    }

    private static ResponseEntity<RoundRequests.Entry> created(UUID round) {
        return ResponseEntity.created(URI.create("/api/v1/rounds/" + round))
                .body(new RoundRequests.Entry(round));
    }
}
