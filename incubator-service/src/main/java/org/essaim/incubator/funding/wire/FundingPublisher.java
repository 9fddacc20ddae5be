package org.essaim.incubator.funding.wire;

import module java.base;

import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeWithdrawalRequested;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.springframework.stereotype.Component;

/** Publishes to a division what it is given and what it is asked to give back (R10). */
@Component
public class FundingPublisher implements Publisher<AllocationEvent> {

    @Override
    public Optional<Publication> publish(AllocationEvent event, Instant recordedAt) {
        return message(event)
                .map(message -> Publication.toDivision(message, event.division().value()));
    }

    private static Optional<FederationMessage> message(AllocationEvent event) {
        return switch (event) {
            case AllocationEvent.Opened _,
                    AllocationEvent.WithdrawalImported _,
                    AllocationEvent.Shrunk _ ->
                    Optional.empty();
            case AllocationEvent.Allocated given ->
                    Optional.of(
                            new EnvelopeAllocated(
                                    given.division(),
                                    given.allocationId(),
                                    given.year(),
                                    given.amount(),
                                    given.allocatedOn(),
                                    given.madeUp()));
            case AllocationEvent.WithdrawalRequested asked ->
                    Optional.of(
                            new EnvelopeWithdrawalRequested(
                                    asked.division(),
                                    asked.withdrawalId(),
                                    asked.year(),
                                    asked.amount(),
                                    asked.requestedOn()));
        };
    }
}
