package org.essaim.micro.initiative.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.Purpose;
import org.essaim.micro.initiative.domain.SpendingCommand;
import org.essaim.micro.initiative.domain.WarningFacts;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people spend, how they correct it, and how a first round that fell short is topped up. */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}")
class SpendingWriteApi {

    private final InitiativeEntries entries;
    private final WarningFacts warnings;

    SpendingWriteApi(InitiativeEntries entries, WarningFacts warnings) {
        this.entries = entries;
        this.warnings = warnings;
    }

    /**
     * R15.
     *
     * @param purpose the product where absent; an incubator costs nothing (R05)
     * @param spentOn within the term of a grant, and recorded at most {@code
     *     periods.lateExpenseDays} of the policy after it (R29)
     */
    record Expense(
            @NotNull Amount amount,
            @NotNull WrittenText label,
            Purpose purpose,
            @NotNull LocalDate spentOn) {}

    /** R13. */
    record Reversal(@NotNull WrittenText reason, @NotNull LocalDate reversedOn) {}

    /**
     * Which warning of an expense was seen, as it was shown (R63).
     *
     * @param useBy the last day that it gives
     * @param month after how many it was given, such as 9
     */
    record SeenWarning(@NotNull LocalDate useBy, @NotNull @PositiveOrZero Integer month) {}

    /** Records an expense within what the grants hold (R15, R22). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/expenses")
    ResponseEntity<Created> spend(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody Expense request) {
        Entry entry = entries.next("expense", initiative, caller.person());
        return entries.make(
                new SpendingCommand.RecordExpense(
                        entry,
                        request.amount(),
                        request.label(),
                        request.purpose(),
                        request.spentOn()));
    }

    /** Asks for what the first round was granted short of, if the envelope has money now (R22). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/top-up")
    ResponseEntity<Created> topUp(@PathVariable InitiativeId initiative, Caller caller) {
        Entry entry = entries.next("top-up", initiative, caller.person());
        return entries.make(new FundingCommand.RequestTopUp(entry));
    }

    /** Corrects an expense by its reversal, once (R13). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/expenses/{expenseId}/reversal")
    ResponseEntity<Created> reverse(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID expenseId,
            Caller caller,
            @Valid @RequestBody Reversal request) {
        Entry entry = entries.next("reversal", initiative, caller.person());
        return entries.make(
                new SpendingCommand.ReverseExpense(
                        entry, expenseId, request.reason(), request.reversedOn()));
    }

    /** Says that one has seen the latest warning of an expense; its clock runs on (R63). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/warnings/{expenseId}/seen")
    ResponseEntity<Created> see(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID expenseId,
            Caller caller,
            @Valid @RequestBody SeenWarning request) {
        LocalDate useBy = request.useBy();
        int month = request.month();
        UUID id = SpendingCommand.SeeWarning.entryId(initiative, expenseId, useBy, month);
        return entries.make(
                new SpendingCommand.SeeWarning(
                        Entry.of(initiative, id, caller.person()),
                        expenseId,
                        useBy,
                        month,
                        warnings.isLatest(initiative, expenseId, useBy, month)));
    }
}
