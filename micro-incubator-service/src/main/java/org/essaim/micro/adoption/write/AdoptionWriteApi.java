package org.essaim.micro.adoption.write;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.WrittenText;
import org.essaim.micro.adoption.domain.AdoptionCommand;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
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
    record Declining(UUID proposalId, WrittenText reason, LocalDate declinedOn) {
        Declining {
            if (proposalId == null || declinedOn == null) {
                throw new IllegalArgumentException("proposalId or declinedOn is missing");
            }
        }
    }

    /** What was recorded. */
    record Entry(InitiativeId origin, UUID proposalId) {}

    /** The division does not want it, for a reason (R73). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{origin}/decline")
    @ResponseStatus(HttpStatus.CREATED)
    Entry decline(
            @PathVariable InitiativeId origin, Caller caller, @RequestBody Declining request) {
        commands.sendAndWait(
                new AdoptionCommand.Decline(
                        origin,
                        request.proposalId(),
                        request.reason(),
                        request.declinedOn(),
                        caller.person()));
        return new Entry(origin, request.proposalId());
    }
}
