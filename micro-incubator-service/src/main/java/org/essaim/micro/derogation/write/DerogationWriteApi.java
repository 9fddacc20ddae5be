package org.essaim.micro.derogation.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.micro.derogation.domain.DerogationCommand;
import org.essaim.micro.derogation.domain.Territory;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rules waived somewhere for a time, and what that is used for (R93). */
@RestController
@RequestMapping("/api/v1/derogations")
class DerogationWriteApi {

    private static final String DEROGATION = "/api/v1/derogations/{derogation}";
    private static final String MALFORMED = "territory-malformed";

    private final CommandGateway commands;
    private final EntryIds ids;

    DerogationWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /**
     * R93; whoever sends it is the guarantor.
     *
     * @param waives the name of the rule
     * @param territory such as {@code FR/IDF/75}
     * @param until the last day, at most {@code periods.derogationMonths} of the policy after the
     *     first (R93)
     */
    record Grant(
            @NotNull WrittenText waives,
            @NotNull @Pattern(regexp = Territory.PATTERN, message = MALFORMED) String territory,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {}

    /** R93. */
    record Use(
            @NotNull InitiativeId initiative,
            @NotNull @Pattern(regexp = Territory.PATTERN, message = MALFORMED) String territory,
            @NotNull LocalDate usedOn) {}

    /** Waives a rule in a territory until a day; the caller, a manager volunteer, vouches (R93). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping
    ResponseEntity<Created> grant(Caller caller, @Valid @RequestBody Grant request) {
        UUID derogation = ids.of("derogation", "new", caller.person());
        commands.sendAndWait(
                new DerogationCommand.Grant(
                        derogation,
                        request.waives(),
                        new Territory(request.territory()),
                        request.from(),
                        request.until(),
                        caller.person()));
        return Created.of(derogation, DEROGATION);
    }

    /** Uses it for an initiative; refused outside its territory and its time (R93). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{derogation}/uses")
    ResponseEntity<Created> use(
            @PathVariable UUID derogation, Caller caller, @Valid @RequestBody Use request) {
        UUID entryId = ids.of("use", derogation.toString(), caller.person());
        commands.sendAndWait(
                new DerogationCommand.Use(
                        derogation,
                        entryId,
                        request.initiative(),
                        new Territory(request.territory()),
                        request.usedOn(),
                        caller.person()));
        return Created.of(entryId, DEROGATION, derogation);
    }
}
