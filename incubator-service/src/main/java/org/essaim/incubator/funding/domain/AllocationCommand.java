package org.essaim.incubator.funding.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Command;

/** What the director can ask about the money and time of one division (R10). */
public sealed interface AllocationCommand extends Command {

    DivisionId division();

    @Override
    default String target() {
        return targetOf(division());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(DivisionId division) {
        return "allocation:" + division;
    }

    /** Lets a division be allocated to: it has been admitted. */
    record Open(DivisionId division) implements AllocationCommand {}

    /**
     * Gives a division an envelope for a year; allocations add up.
     *
     * @param amount both units 0 or more, not both 0
     * @param madeUp names of the fields whose imported values are not real
     * @param allocatedBy the director, who for an import approved the file (R16)
     */
    record Allocate(
            DivisionId division,
            UUID allocationId,
            int year,
            Amount amount,
            LocalDate allocatedOn,
            List<String> madeUp,
            PersonId allocatedBy)
            implements AllocationCommand {
        public Allocate {
            Objects.requireNonNull(amount, "amount");
            madeUp = List.copyOf(madeUp);
        }
    }

    /**
     * Asks the division's envelope to give back at most this much.
     *
     * @param requestedBy the director
     */
    record RequestWithdrawal(
            DivisionId division,
            UUID withdrawalId,
            int year,
            Amount amount,
            LocalDate requestedOn,
            PersonId requestedBy)
            implements AllocationCommand {
        public RequestWithdrawal {
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * Expects what a division gave back in the past that a file states.
     *
     * @param requestedBy the director, who approved the file (R16)
     */
    record ImportWithdrawal(
            DivisionId division,
            UUID withdrawalId,
            int year,
            Amount amount,
            LocalDate withdrawnOn,
            PersonId requestedBy)
            implements AllocationCommand {
        public ImportWithdrawal {
            Objects.requireNonNull(amount, "amount");
        }
    }

    /** Books what the division's envelope gave back: only now the allocation shrinks. */
    record Shrink(DivisionId division, UUID withdrawalId, Amount amount)
            implements AllocationCommand {
        public Shrink {
            Objects.requireNonNull(amount, "amount");
        }
    }
}
