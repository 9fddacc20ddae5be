package org.essaim.micro.initiative.write;

import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.micro.initiative.domain.EvidenceCommand;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.PublicOperation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Use that the product measures itself, and use that a representative confirms (R50). */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}")
class EvidenceWriteApi {

    /** The header in which a product shows its key. */
    static final String MEASURING_KEY = "Measuring-Key";

    private final CommandGateway commands;
    private final EntryIds ids;

    EvidenceWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** Makes a key for the product; this answer is the only one that shows it (R50). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/measuring-keys")
    @ResponseStatus(HttpStatus.CREATED)
    TeamRequests.NewKey issue(@PathVariable InitiativeId initiative, Caller caller) {
        UUID keyId = ids.of("key", initiative.value(), caller.person(), null);
        String key = MeasuringKeys.make();
        commands.sendAndWait(
                new EvidenceCommand.IssueMeasuringKey(
                        initiative, keyId, MeasuringKeys.hashOf(key), caller.person()));
        return new TeamRequests.NewKey(keyId, key);
    }

    /** Lets a key measure nothing more. */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/measuring-keys/{keyId}/revocation")
    ResponseEntity<InitiativeRequests.Entry> revoke(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID keyId,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key) {
        UUID entryId = ids.of("revocation", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new EvidenceCommand.RevokeMeasuringKey(
                        initiative, entryId, keyId, caller.person()));
        return InitiativeWriteApi.created(initiative, entryId);
    }

    /** The product tells what it measured; its key is all it needs (R50). */
    @PublicOperation
    @PostMapping("/measures")
    ResponseEntity<InitiativeRequests.Entry> measure(
            @PathVariable InitiativeId initiative,
            @RequestHeader(MEASURING_KEY) String measuringKey,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody TeamRequests.Measure request) {
        String hash = MeasuringKeys.hashOf(measuringKey);
        UUID evidenceId = ids.of("measure", initiative.value(), new PersonId(hash), key);
        commands.sendAndWait(
                new EvidenceCommand.MeasureByKey(
                        initiative,
                        evidenceId,
                        hash,
                        request.measuredOn(),
                        request.users(),
                        request.delight(),
                        request.seenAt()));
        return InitiativeWriteApi.created(initiative, evidenceId);
    }

    /** A representative of users stands for a use that was recorded (R50). */
    @Allowed(Role.USER_REPRESENTATIVE)
    @PostMapping("/usage/{evidenceId}/confirmation")
    ResponseEntity<InitiativeRequests.Entry> confirm(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID evidenceId,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key) {
        UUID entryId = ids.of("confirmation", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new EvidenceCommand.ConfirmUsage(initiative, entryId, evidenceId, caller.person()));
        return InitiativeWriteApi.created(initiative, entryId);
    }
}
