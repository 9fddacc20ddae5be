package org.essaim.incubator.funding.read;

import java.util.List;

/**
 * The double-entry check over what has arrived (R12).
 *
 * @param balanced whether no account breaks it
 * @param sumCents over all accounts of the federation; 0
 * @param sumHalfDays over all accounts of the federation; 0
 * @param movements how many were checked
 * @param broken the accounts that break it
 */
public record FundingCheck(
        boolean balanced,
        long sumCents,
        long sumHalfDays,
        long movements,
        List<BrokenAccount> broken) {

    /**
     * An account that holds something else than its movements say, or less than nothing.
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
