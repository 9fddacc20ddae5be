package org.essaim.micro.initiative.write;

import static org.essaim.micro.initiative.write.LaunchWriteApi.INITIATIVE;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.micro.initiative.domain.Provenance;
import org.essaim.micro.initiative.domain.Purpose;
import org.essaim.micro.initiative.domain.SpendingCommand;
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

/** What people spend, and how they correct it. */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}/expenses")
class SpendingWriteApi {

    private final CommandGateway commands;
    private final EntryIds ids;

    SpendingWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /**
     * R15.
     *
     * @param purpose the product where absent; an incubator costs nothing (R05)
     */
    record Expense(
            @NotNull Amount amount,
            @NotNull WrittenText label,
            Purpose purpose,
            @NotNull LocalDate spentOn) {}

    /** R13. */
    record Reversal(@NotNull WrittenText reason, @NotNull LocalDate reversedOn) {}

    /** Records an expense within what the grants hold (R15, R22). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping
    ResponseEntity<Created> spend(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Expense request) {
        UUID id = ids.of("expense", initiative.value(), caller.person());
        commands.sendAndWait(
                new SpendingCommand.RecordExpense(
                        initiative,
                        id,
                        request.amount(),
                        request.label(),
                        request.purpose(),
                        request.spentOn(),
                        caller.person(),
                        Provenance.LIVE));
        return Created.of(id, INITIATIVE, initiative.value());
    }

    /** Corrects an expense by its reversal, once (R13). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{expenseId}/reversal")
    ResponseEntity<Created> reverse(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID expenseId,
            Caller caller,
            @Valid @RequestBody Reversal request) {
        UUID id = ids.of("reversal", initiative.value(), caller.person());
        commands.sendAndWait(
                new SpendingCommand.ReverseExpense(
                        initiative,
                        id,
                        expenseId,
                        request.reason(),
                        request.reversedOn(),
                        caller.person()));
        return Created.of(id, INITIATIVE, initiative.value());
    }
}
