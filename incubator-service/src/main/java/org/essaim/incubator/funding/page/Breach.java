package org.essaim.incubator.funding.page;

import org.essaim.contract.Amount;
import org.essaim.incubator.funding.read.BrokenAccount;

/**
 * An account that does not add up, in the words of its page.
 *
 * @param what the key of what it is, such as {@code account.envelope}
 * @param initiative whose it is, or null where it is the division's
 * @param negative whether it adds up, to less than nothing
 */
record Breach(
        String division,
        String what,
        String initiative,
        boolean negative,
        Amount holds,
        Amount moved) {

    static Breach of(BrokenAccount broken) {
        String account = broken.account();
        int colon = account.indexOf(':');
        String name = colon < 0 ? account : account.substring(0, colon);
        boolean figure = name.endsWith("figure");
        return new Breach(
                broken.division(),
                figure ? "figure." + account.substring(colon + 1) : "account." + name,
                colon < 0 || figure ? null : account.substring(colon + 1),
                broken.holds().equals(broken.moved()),
                broken.holds(),
                broken.moved());
    }
}
