package org.essaim.portfolio;

/**
 * Runs work in a transaction of its own, and retries it on a conflict with another transaction. The
 * last exception is thrown as it is.
 */
@FunctionalInterface
public interface Transactions {

    void run(Runnable work);
}
