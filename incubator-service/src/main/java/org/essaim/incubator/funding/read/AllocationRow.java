package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.PersonId;

/**
 * What the director gave a division for a year (R10).
 *
 * @param allocatedBy who did, for an import who approved the file (R16), or null where that was not
 *     recorded yet
 * @param madeUp names of the columns whose values are not real
 */
public record AllocationRow(
        UUID allocationId,
        int year,
        Amount amount,
        LocalDate allocatedOn,
        PersonId allocatedBy,
        List<String> madeUp) {}
