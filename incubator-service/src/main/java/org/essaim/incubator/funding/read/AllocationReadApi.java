package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a division was given and asked back. */
@RestController
@RequestMapping("/api/v1/divisions/{division}")
class AllocationReadApi {

    private final Allocations allocations;

    AllocationReadApi(Allocations allocations) {
        this.allocations = allocations;
    }

    /** What a division was given and who gave it, in the order in which it was done (R10, R16). */
    @Members
    @GetMapping("/allocations")
    Page<AllocationRow> allocations(@PathVariable DivisionId division, PageRequest part) {
        return part.of(allocations.given(division), row -> row.allocationId().toString());
    }

    /** One thing that a division was given, and who gave it (R10, R16). */
    @Members
    @GetMapping("/allocations/{allocationId}")
    AllocationRow allocation(@PathVariable DivisionId division, @PathVariable UUID allocationId) {
        return allocations.given(division).stream()
                .filter(row -> row.allocationId().equals(allocationId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(AllocationRow.class, allocationId));
    }

    /**
     * What a division was asked to give back and who asked, in the order in which it was done:
     * pending until its envelope has answered, then complete, partial, or refused because nothing
     * was available (R10).
     */
    @Members
    @GetMapping("/withdrawals")
    Page<WithdrawalRow> withdrawals(@PathVariable DivisionId division, PageRequest part) {
        return part.of(allocations.askedBack(division), row -> row.withdrawalId().toString());
    }

    /** One withdrawal, and what the division gave back (R10). */
    @Members
    @GetMapping("/withdrawals/{withdrawalId}")
    WithdrawalRow withdrawal(@PathVariable DivisionId division, @PathVariable UUID withdrawalId) {
        return allocations.askedBack(division).stream()
                .filter(row -> row.withdrawalId().equals(withdrawalId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(WithdrawalRow.class, withdrawalId));
    }
}
