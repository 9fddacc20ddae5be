package org.essaim.incubator.funding.read;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.springframework.stereotype.Component;

/** What a division was given and asked back, taken from the events: there are a few a year. */
@Component
public class Allocations {

    private final EventStore events;

    Allocations(EventStore events) {
        this.events = events;
    }

    /** What it was given and who gave it, in the order in which it was done (R10, R16). */
    public List<AllocationRow> given(DivisionId division) {
        return of(division, AllocationEvent.Allocated.class).map(Allocations::row).toList();
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
