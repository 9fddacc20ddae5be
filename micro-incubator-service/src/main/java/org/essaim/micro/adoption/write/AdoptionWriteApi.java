package org.essaim.micro.adoption.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.micro.adoption.domain.AdoptionCommand;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Leaves what is proposed. Taking it needs no operation of its own: it is a launch that names its
 * origin (R73).
 */
@RestController
@RequestMapping("/api/v1/proposals")
class AdoptionWriteApi {

    private final CommandGateway commands;

    AdoptionWriteApi(CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * R73.
     *
     * @param proposalId which proposal of that origin
     */
    record Declining(@NotNull UUID proposalId, WrittenText reason, @NotNull LocalDate declinedOn) {}

    /** The division does not want it, for a reason (R73). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{origin}/decline")
    ResponseEntity<Created> decline(
            @PathVariable InitiativeId origin,
            Caller caller,
            @Valid @RequestBody Declining request) {
        commands.sendAndWait(
                new AdoptionCommand.Decline(
                        origin,
                        request.proposalId(),
                        request.reason(),
                        request.declinedOn(),
                        caller.person()));
        return Created.of(request.proposalId(), "/api/v1/proposals");
    }
}
