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
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a division was given and asked back, taken from the events: there are a few a year. */
@RestController
@RequestMapping("/api/v1/divisions/{division}")
class AllocationReadApi {

    private final EventStore events;

    AllocationReadApi(EventStore events) {
        this.events = events;
    }

    /** What a division was given and who gave it, in the order in which it was done (R10, R16). */
    @Members
    @GetMapping("/allocations")
    Page<AllocationRow> allocations(@PathVariable DivisionId division) {
        return Page.whole(allocated(division).toList());
    }

    /** One thing that a division was given, and who gave it (R10, R16). */
    @Members
    @GetMapping("/allocations/{allocationId}")
    AllocationRow allocation(@PathVariable DivisionId division, @PathVariable UUID allocationId) {
        return allocated(division)
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
    Page<WithdrawalRow> withdrawals(@PathVariable DivisionId division) {
        return Page.whole(requested(division).toList());
    }

    /** One withdrawal, and what the division gave back (R10). */
    @Members
    @GetMapping("/withdrawals/{withdrawalId}")
    WithdrawalRow withdrawal(@PathVariable DivisionId division, @PathVariable UUID withdrawalId) {
        return requested(division)
                .filter(row -> row.withdrawalId().equals(withdrawalId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(WithdrawalRow.class, withdrawalId));
    }

    private Stream<AllocationRow> allocated(DivisionId division) {
        return of(division, AllocationEvent.Allocated.class).map(AllocationReadApi::row);
    }

    private Stream<WithdrawalRow> requested(DivisionId division) {
        Map<UUID, Amount> answers =
                of(division, AllocationEvent.Shrunk.class)
                        .collect(
                                Collectors.toMap(
                                        AllocationEvent.Shrunk::withdrawalId,
                                        AllocationEvent.Shrunk::amount));
        return of(division, AllocationEvent.WithdrawalRequested.class)
                .map(asked -> WithdrawalRow.of(asked, answers.get(asked.withdrawalId())));
    }

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
