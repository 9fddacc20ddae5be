package org.essaim.incubator.funding.read;

import java.util.List;
import org.essaim.contract.Amount;

/**
 * The double-entry check over what has arrived (R12): each account against its movements, the sums
 * of each division, those of the federation, and the figures that people read against the books.
 *
 * @param balanced whether nothing breaks it
 * @param sum over all accounts of the federation; nothing
 * @param movements how many were checked
 * @param divisions the sums of each division, by name; nothing each
 * @param broken what breaks it, by name: accounts, and figures
 */
public record FundingCheck(
        boolean balanced,
        Amount sum,
        long movements,
        List<DivisionSum> divisions,
        List<BrokenAccount> broken) {}
