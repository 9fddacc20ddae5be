package org.essaim.portfolio;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs one piece of work in one transaction of its own, and again where a conflict with somebody
 * else calls for it. What the work throws in the end comes out as it is.
 */
@FunctionalInterface
public interface Transactions {

    void run(Runnable work);

    /** One try each. */
    static Transactions once(TransactionOperations operations) {
        return work -> operations.executeWithoutResult(_ -> work.run());
    }
}
