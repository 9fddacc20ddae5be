package org.essaim.incubator.funding.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What happened to the allocations of one division (R10). */
public sealed interface AllocationEvent {

    DivisionId division();

    /** The division can be allocated to. */
    @StoredAs("allocation.opened")
    record Opened(DivisionId division) implements AllocationEvent {}

    /**
     * The director gave; fields as in {@link AllocationCommand.Allocate}.
     *
     * @param allocatedBy null where that was not recorded yet
     */
    @StoredAs("allocation.allocated")
    record Allocated(
            DivisionId division,
            UUID allocationId,
            int year,
            Amount amount,
            LocalDate allocatedOn,
            List<String> madeUp,
            PersonId allocatedBy)
            implements AllocationEvent {
        public Allocated {
            madeUp = List.copyOf(madeUp);
        }
    }

    /** What a division is expected to give back; nothing has moved yet. */
    sealed interface Withdrawal extends AllocationEvent {
        UUID withdrawalId();

        /** Of the allocation that it is asked back from. */
        int year();

        /** The most that comes back. */
        Amount amount();

        LocalDate requestedOn();

        /** The director; null where that was not recorded yet. */
        PersonId requestedBy();
    }

    /**
     * The director asked for some back.
     *
     * @param requestedBy null where that was not recorded yet
     */
    @StoredAs("allocation.withdrawal-requested")
    record WithdrawalRequested(
            DivisionId division,
            UUID withdrawalId,
            int year,
            Amount amount,
            LocalDate requestedOn,
            PersonId requestedBy)
            implements Withdrawal {}

    /**
     * The director asked for it in the past that a file states; the division imports it too, and is
     * asked nothing.
     *
     * @param amount what was given back
     * @param requestedOn the day on which it was given back: the file states no other
     * @param requestedBy who approved the file (R16)
     */
    @StoredAs("allocation.withdrawal-imported")
    record WithdrawalImported(
            DivisionId division,
            UUID withdrawalId,
            int year,
            Amount amount,
            LocalDate requestedOn,
            PersonId requestedBy)
            implements Withdrawal {}

    /**
     * The division gave back what it could.
     *
     * @param year the year that the request named
     * @param amount at most what was asked; nothing at all where nothing was available
     * @param requestedOn the day of the request, in whose books it stands, as in the division's;
     *     null where that was not recorded yet
     */
    @StoredAs("allocation.shrunk")
    record Shrunk(
            DivisionId division, UUID withdrawalId, int year, Amount amount, LocalDate requestedOn)
            implements AllocationEvent {}
}
