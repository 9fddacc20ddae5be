package org.essaim.incubator.funding.read;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.essaim.contract.DivisionId;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.essaim.web.Page;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who gave what to a division, asked of the events themselves: there are a few a year. */
@RestController
@RequestMapping("/api/v1/divisions/{division}/allocations")
class AllocationReadApi {

    private final EventStore events;

    AllocationReadApi(EventStore events) {
        this.events = events;
    }

    /** What a division was given and who gave it, in the order in which it was done (R10, R16). */
    @Members
    @GetMapping
    Page<AllocationRow> allocations(@PathVariable DivisionId division) {
        return Page.whole(
                events.readEvents(AllocationCommand.targetOf(division))
                        .asStream()
                        .map(Message::getPayload)
                        .filter(AllocationEvent.Allocated.class::isInstance)
                        .map(AllocationEvent.Allocated.class::cast)
                        .map(AllocationReadApi::row)
                        .toList());
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
