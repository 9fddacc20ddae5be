package org.essaim.incubator.funding.domain;

import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.decision.Refusal;

/** Why an allocation or a withdrawal was refused; all are R10. */
public sealed interface AllocationRefusal extends Refusal {

    @Override
    default String rule() {
        return "R10";
    }

    /** The federation does not know the division. */
    record NotAdmitted(DivisionId division) implements AllocationRefusal {
        @Override
        public String reason() {
            return "the division %s is not admitted".formatted(division);
        }

        @Override
        public String remedy() {
            return "admit the division first";
        }
    }

    /** Negative in a unit, nothing at all, or more than one entry can carry. */
    record OutOfRange(Amount amount) implements AllocationRefusal {
        @Override
        public String reason() {
            return "%s is negative, nothing, or too much".formatted(amount);
        }

        @Override
        public String remedy() {
            return "give at least one of euros and half-days, neither below 0, and at most "
                    + AllocationDecider.MOST;
        }
    }

    /** A year that no calendar of the federation holds. */
    record YearOutOfRange(int year) implements AllocationRefusal {
        @Override
        public String reason() {
            return "the year %d is not one of the federation's".formatted(year);
        }

        @Override
        public String remedy() {
            return "name a year from %d to %d"
                    .formatted(AllocationDecider.FIRST_YEAR, AllocationDecider.LAST_YEAR);
        }
    }

    /** More back than was given and not yet asked back. */
    record MoreThanAllocated(Amount asked, Amount allocated) implements AllocationRefusal {
        @Override
        public String reason() {
            return "%s cannot be withdrawn: %s are allocated and not asked back"
                    .formatted(asked, allocated);
        }

        @Override
        public String remedy() {
            return "ask for at most " + allocated;
        }
    }

    /** An answer to a question that was never asked, or with more than was asked. */
    record NotAsked(UUID withdrawalId, Amount amount) implements AllocationRefusal {
        @Override
        public String reason() {
            return "%s came back for the withdrawal %s, which did not ask for it"
                    .formatted(amount, withdrawalId);
        }

        @Override
        public String remedy() {
            return "answer a withdrawal that was requested, with at most what it asked";
        }
    }
}
