package org.essaim.incubator.policy.write;

import jakarta.validation.Valid;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.Role;
import org.essaim.incubator.policy.domain.PolicyCommand;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.operation.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The director changes the values that the rules leave open (R99). */
@RestController
@RequestMapping("/api/v1/policy/versions")
class PolicyWriteApi {

    private final CommandGateway commands;
    private final EntryIds ids;

    PolicyWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** Makes a version of the policy that applies from a day to come on, everywhere (R99). */
    @Allowed(Role.DIRECTOR)
    @IfMatch("/api/v1/policy/versions")
    @PostMapping
    ResponseEntity<Created> publish(Caller caller, @Valid @RequestBody VersionRequest version) {
        UUID entryId = ids.of("policy version", "policy", caller.person());
        commands.sendAndWait(
                new PolicyCommand.Publish(
                        entryId,
                        version.values(),
                        version.bounds().values(),
                        version.effectiveOn(),
                        version.reason(),
                        caller.person()));
        return Created.of(entryId, "/api/v1/policy/versions/{entryId}");
    }
}
