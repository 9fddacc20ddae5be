package org.essaim.micro.ledger.read;

import module java.base;

import org.essaim.contract.Amount;

/**
 * What the check found.
 *
 * @param sum over all accounts; nothing in sound books
 * @param broken accounts with what is wrong, empty in sound books
 */
public record LedgerCheckResult(
        boolean sound, Amount sum, long entries, List<BrokenAccount> broken) {

    /** An account that breaks the books. */
    public record BrokenAccount(String account, String why) {}
}
