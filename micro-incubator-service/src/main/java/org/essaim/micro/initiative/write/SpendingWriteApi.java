package org.essaim.micro.initiative.write;

import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.micro.initiative.domain.EvidenceCommand;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.Provenance;
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

/** What people spend, take back and see used: the two things that the twelve months weigh. */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}")
class SpendingWriteApi {

    private final CommandGateway commands;
    private final EntryIds ids;

    SpendingWriteApi(CommandGateway commands, EntryIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** Records an expense within what the grants hold (R15, R22). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/expenses")
    ResponseEntity<InitiativeRequests.Entry> spend(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody InitiativeRequests.Expense request) {
        UUID expenseId = ids.of("expense", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new FundingCommand.RecordExpense(
                        initiative,
                        expenseId,
                        request.amount(),
                        request.label(),
                        request.purpose(),
                        request.spentOn(),
                        caller.person(),
                        Provenance.LIVE));
        return InitiativeWriteApi.created(initiative, expenseId);
    }

    /** Corrects an expense by its reversal, once (R13). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/expenses/{expenseId}/reversal")
    ResponseEntity<InitiativeRequests.Entry> reverse(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID expenseId,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody InitiativeRequests.Reversal request) {
        UUID entryId = ids.of("reversal", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new FundingCommand.ReverseExpense(
                        initiative,
                        entryId,
                        expenseId,
                        request.reason(),
                        request.reversedOn(),
                        caller.person()));
        return InitiativeWriteApi.created(initiative, entryId);
    }

    /** Records evidence of use, in any state from the launch on (R50). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER, Role.USER_REPRESENTATIVE})
    @PostMapping("/usage")
    ResponseEntity<InitiativeRequests.Entry> use(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody InitiativeRequests.Usage request) {
        UUID evidenceId = ids.of("evidence", initiative.value(), caller.person(), key);
        commands.sendAndWait(
                new EvidenceCommand.RecordUsage(
                        initiative,
                        evidenceId,
                        request.measuredOn(),
                        request.users(),
                        request.level(),
                        request.delight(),
                        request.seenAt(),
                        caller.person(),
                        caller.is(Role.USER_REPRESENTATIVE),
                        Provenance.LIVE));
        return InitiativeWriteApi.created(initiative, evidenceId);
    }
}
