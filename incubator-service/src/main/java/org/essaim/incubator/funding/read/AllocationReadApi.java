package org.essaim.incubator.funding.read;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.incubator.funding.domain.AllocationEvent;
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
public class AllocationReadApi {

    private final EventStore events;

    AllocationReadApi(EventStore events) {
        this.events = events;
    }

    /** What a division was given and who gave it, in the order in which it was done (R10, R16). */
    @Members
    @GetMapping("/allocations")
    Page<AllocationRow> allocations(@PathVariable DivisionId division, PageRequest part) {
        return part.of(given(division), row -> row.allocationId().toString());
    }

    /** One thing that a division was given, and who gave it (R10, R16). */
    @Members
    @GetMapping("/allocations/{allocationId}")
    AllocationRow allocation(@PathVariable DivisionId division, @PathVariable UUID allocationId) {
        return given(division).stream()
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
        return part.of(askedBack(division), row -> row.withdrawalId().toString());
    }

    /** One withdrawal, and what the division gave back (R10). */
    @Members
    @GetMapping("/withdrawals/{withdrawalId}")
    WithdrawalRow withdrawal(@PathVariable DivisionId division, @PathVariable UUID withdrawalId) {
        return askedBack(division).stream()
                .filter(row -> row.withdrawalId().equals(withdrawalId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(WithdrawalRow.class, withdrawalId));
    }

    /** What it was given and who gave it, in the order in which it was done (R10, R16). */
    public List<AllocationRow> given(DivisionId division) {
        return of(division, AllocationEvent.Allocated.class).map(AllocationReadApi::row).toList();
    }

    /** What it was asked to give back, and what became of that, in that order (R10). */
    public List<WithdrawalRow> askedBack(DivisionId division) {
        Map<UUID, Amount> answers =
                of(division, AllocationEvent.Shrunk.class)
                        .collect(
                                Collectors.toMap(
                                        AllocationEvent.Shrunk::withdrawalId,
                                        AllocationEvent.Shrunk::amount));
        return of(division, AllocationEvent.Withdrawal.class)
                .map(asked -> WithdrawalRow.of(asked, answers.get(asked.withdrawalId())))
                .toList();
    }

    /** Taken from the events: there are a few a year. */
    private <E extends AllocationEvent> Stream<E> of(DivisionId division, Class<E> kind) {
        return events.readEvents(AllocationCommand.targetOf(division))
                .asStream()
                .map(Message::getPayload)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static AllocationRow row(AllocationEvent.Allocated given) {
        return new AllocationRow(
                given.allocationId(),
                given.year(),
                given.amount(),
                given.allocatedOn(),
                given.allocatedBy(),
                given.madeUp());
    }
}
