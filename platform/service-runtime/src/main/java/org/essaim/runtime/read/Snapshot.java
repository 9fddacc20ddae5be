package org.essaim.runtime.read;

import module java.base;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Several questions in a transaction that changes nothing, answered as of one moment. */
public final class Snapshot {

    private final TransactionTemplate transaction;

    public Snapshot(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    }

    /** Their answer; inside of another transaction, as of what that sees. */
    public <T> T of(Supplier<T> questions) {
        return transaction.execute(_ -> questions.get());
    }
}
