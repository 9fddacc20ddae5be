package org.essaim.incubator.funding.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.decision.Copies;

/** What a division has been allocated, and what it is asked to give back. */
public sealed interface AllocationState {

    AllocationState INITIAL = new Unknown();

    /** Not admitted: nothing can be allocated. */
    record Unknown() implements AllocationState {}

    /**
     * Admitted.
     *
     * @param allocated given less given back, over all years
     * @param allocations by their ids: a second one of the same id is the same one or refused
     * @param requests withdrawals by id, answered or not
     */
    record Open(Amount allocated, Map<UUID, Allocation> allocations, Map<UUID, Request> requests)
            implements AllocationState {

        static final Open EMPTY = new Open(Amount.NOTHING, Map.of(), Map.of());

        public Open {
            allocations = Copies.of(allocations);
            requests = Copies.of(requests);
        }

        /** What requests without an answer may still take away. */
        Amount asked() {
            return requests.values().stream()
                    .filter(request -> !request.answered())
                    .map(Request::amount)
                    .reduce(Amount.NOTHING, Amount::plus);
        }
    }

    /** What was given for a year. */
    record Allocation(int year, Amount amount) {}

    /** A withdrawal, and whether the envelope has answered it. */
    record Request(int year, Amount amount, LocalDate requestedOn, boolean answered) {}

    static AllocationState evolve(AllocationState state, AllocationEvent event) {
        return switch (event) {
            case AllocationEvent.Opened _ -> Open.EMPTY;
            case AllocationEvent.Allocated allocated -> {
                Open open = opened(state);
                yield new Open(
                        open.allocated().plus(allocated.amount()),
                        Copies.with(
                                open.allocations(),
                                allocated.allocationId(),
                                new Allocation(allocated.year(), allocated.amount())),
                        open.requests());
            }
            case AllocationEvent.Withdrawal asked -> {
                Open open = opened(state);
                Request request =
                        new Request(asked.year(), asked.amount(), asked.requestedOn(), false);
                yield new Open(
                        open.allocated(),
                        open.allocations(),
                        Copies.with(open.requests(), asked.withdrawalId(), request));
            }
            case AllocationEvent.Shrunk shrunk -> {
                Open open = opened(state);
                Request answered =
                        new Request(shrunk.year(), shrunk.amount(), shrunk.requestedOn(), true);
                yield new Open(
                        open.allocated().minus(shrunk.amount()),
                        open.allocations(),
                        Copies.with(open.requests(), shrunk.withdrawalId(), answered));
            }
        };
    }

    private static Open opened(AllocationState state) {
        return switch (state) {
            case Open open -> open;
            case Unknown _ -> Open.EMPTY;
        };
    }
}
