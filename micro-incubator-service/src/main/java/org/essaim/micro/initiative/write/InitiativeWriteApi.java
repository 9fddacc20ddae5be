package org.essaim.micro.initiative.write;

import java.net.URI;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.micro.initiative.domain.LifecycleCommand;
import org.essaim.micro.initiative.domain.Provenance;
import org.essaim.micro.initiative.domain.TeamCommand;
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
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What people do with initiatives. Every answer is a 201 once it is recorded, the first time and
 * when the request is sent again with its {@code Idempotency-Key}.
 */
@RestController
@RequestMapping("/api/v1/initiatives")
class InitiativeWriteApi {

    private final CommandGateway commands;
    private final EntryIds ids;
    private final DivisionId division;

    InitiativeWriteApi(CommandGateway commands, EntryIds ids, DivisionId division) {
        this.commands = commands;
        this.ids = ids;
        this.division = division;
    }

    /** Launches without asking anyone, and is granted what the envelope has (R20-R22). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping
    ResponseEntity<InitiativeRequests.Entry> launch(
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody InitiativeRequests.Launch request) {
        String about = request.initiative() == null ? "new" : request.initiative().value();
        UUID grantId = ids.of("grant", about, caller.person(), key);
        InitiativeId initiative =
                request.initiative() == null
                        ? new InitiativeId(grantId.toString())
                        : request.initiative();
        commands.sendAndWait(
                new LifecycleCommand.Launch(
                        initiative,
                        grantId,
                        division,
                        caller.division().orElseThrow(),
                        caller.person(),
                        request.title(),
                        request.kind(),
                        request.irritant(),
                        request.trial(),
                        request.about(),
                        request.launchedOn(),
                        request.origin() == null ? null : request.origin().value(),
                        Provenance.LIVE));
        return created(initiative, grantId);
    }

    /** Goes forward to a stage (R80, R81). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{initiative}/stage")
    ResponseEntity<InitiativeRequests.Entry> enter(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody InitiativeRequests.StageEntry request) {
        UUID entryId = ids.of("stage", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new LifecycleCommand.EnterStage(
                        initiative,
                        entryId,
                        request.stage(),
                        request.securityChecked(),
                        request.reliabilityChecked(),
                        request.enteredOn(),
                        caller.person(),
                        Provenance.LIVE));
        return created(initiative, entryId);
    }

    /** Hands the product over to an administration (R81). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{initiative}/integration")
    ResponseEntity<InitiativeRequests.Entry> integrate(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody InitiativeRequests.Integration request) {
        UUID entryId = ids.of("integration", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new LifecycleCommand.Integrate(
                        initiative,
                        entryId,
                        request.into(),
                        request.acceptedBy(),
                        request.integratedOn(),
                        caller.person(),
                        Provenance.LIVE));
        return created(initiative, entryId);
    }

    /** Ends the initiative with what was learnt (R84). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{initiative}/closing")
    ResponseEntity<InitiativeRequests.Entry> close(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody InitiativeRequests.Closing request) {
        UUID entryId = ids.of("closing", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new LifecycleCommand.Close(
                        initiative,
                        entryId,
                        request.tried(),
                        request.learnt(),
                        request.closedOn(),
                        caller.person(),
                        Provenance.LIVE));
        return created(initiative, entryId);
    }

    /** The owner offers the initiative to somebody (R28). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{initiative}/ownership")
    ResponseEntity<InitiativeRequests.Entry> offer(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody InitiativeRequests.Offer request) {
        UUID entryId = ids.of("offer", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new TeamCommand.OfferOwnership(initiative, entryId, caller.person(), request.to()));
        return created(initiative, entryId);
    }

    /** Who was offered it accepts and is the owner (R28). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{initiative}/ownership/acceptance")
    ResponseEntity<InitiativeRequests.Entry> accept(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key) {
        UUID entryId = ids.of("acceptance", initiative.value(), caller.person(), key);
        commands.sendAndWait(new TeamCommand.AcceptOwnership(initiative, entryId, caller.person()));
        return created(initiative, entryId);
    }

    static ResponseEntity<InitiativeRequests.Entry> created(InitiativeId initiative, UUID entryId) {
        URI story =
                UriComponentsBuilder.fromPath("/api/v1/initiatives/{initiative}")
                        .build(initiative.value());
        return ResponseEntity.created(story)
                .body(new InitiativeRequests.Entry(initiative, entryId));
    }
}
