package org.essaim.incubator.funding.read;

import java.util.List;

/**
 * The double-entry check over what has arrived (R12): each account against its movements, the sums
 * of each division, those of the federation, and the figures that people read against the books.
 *
 * @param balanced whether nothing breaks it
 * @param sumCents over all accounts of the federation; 0
 * @param sumHalfDays over all accounts of the federation; 0
 * @param movements how many were checked
 * @param divisions the sums of each division, by name; 0 in each unit
 * @param broken what breaks it, by name: accounts, and figures
 */
public record FundingCheck(
        boolean balanced,
        long sumCents,
        long sumHalfDays,
        long movements,
        List<DivisionSum> divisions,
        List<BrokenAccount> broken) {

    /** Over all accounts of a division; 0 in each unit. */
    public record DivisionSum(String division, long sumCents, long sumHalfDays) {}

    /**
     * An account that holds something else than its movements say, or less than nothing; or a
     * figure, such as {@code figure:SPENT of 2024}, that says something else than the books.
     *
     * @param holdsCents what the account says
     * @param movedCents what all its movements add up to
     */
    public record BrokenAccount(
            String division,
            String account,
            String reason,
            long holdsCents,
            long holdsHalfDays,
            long movedCents,
            long movedHalfDays) {}
}
