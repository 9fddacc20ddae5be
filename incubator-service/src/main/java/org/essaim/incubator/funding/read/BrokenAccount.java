package org.essaim.incubator.funding.read;

import org.essaim.contract.Amount;

/**
 * An account that holds something else than its movements say, or less than nothing; or a figure,
 * such as {@code figure:SPENT of 2024}, that says something else than the books.
 *
 * @param holds what the account says
 * @param moved what all its movements add up to
 */
public record BrokenAccount(
        String division, String account, String reason, Amount holds, Amount moved) {}
