package org.essaim.incubator.funding.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why an allocation or a withdrawal was refused. */
public sealed interface AllocationRefusal extends Refusal {

    /** The division does not belong to the federation. */
    @Refuses(rule = "R10", code = "allocation-to-no-division")
    record NotAdmitted(DivisionId division) implements AllocationRefusal {}

    /** Negative in a unit, nothing at all, or more than one entry can carry. */
    @Refuses(rule = "R10", code = "allocation-out-of-range", member = "amount.euros")
    record OutOfRange(Amount amount, Amount most) implements AllocationRefusal {}

    /** The federation plans no such year. */
    @Refuses(rule = "R10", code = "allocation-year-out-of-range", member = "year")
    record YearOutOfRange(int year, int first, int last) implements AllocationRefusal {}

    /** A day belongs to one year. */
    @Refuses(rule = "R10", code = "allocation-of-another-year")
    record AnotherYear(int year, LocalDate day) implements AllocationRefusal {}

    /** The id belongs to another entry, and this one is not lost silently. */
    @Refuses(rule = "R17", code = "allocation-id-reused")
    record IdReused(UUID id, Amount amount, int year) implements AllocationRefusal {}

    /** More is asked back than was given and not yet asked back. */
    @Refuses(rule = "R10", code = "withdrawal-exceeds-allocation", member = "amount.euros")
    record MoreThanAllocated(Amount asked, Amount allocated) implements AllocationRefusal {}

    /** The answer belongs to no withdrawal, or gives back more than it asked. */
    @Refuses(rule = "R10", code = "withdrawal-not-asked")
    record NotAsked(UUID withdrawal, Amount amount) implements AllocationRefusal {}
}
