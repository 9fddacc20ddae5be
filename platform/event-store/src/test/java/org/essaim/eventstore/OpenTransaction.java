package org.essaim.eventstore;

import module java.base;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** A transaction that a test holds open, on a thread of its own, while others go on. */
final class OpenTransaction implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final PlatformTransactionManager transactions;
    private TransactionStatus open;

    private OpenTransaction(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    static OpenTransaction begin(PlatformTransactionManager transactions) {
        OpenTransaction transaction = new OpenTransaction(transactions);
        transaction.open =
                transaction.inside(
                        () -> transactions.getTransaction(new DefaultTransactionDefinition()));
        return transaction;
    }

    /** Makes PostgreSQL give the transaction its id now, as any other write would. */
    void drawTransactionId(JdbcTemplate jdbc) {
        inside(() -> jdbc.queryForObject("select pg_current_xact_id()::text", String.class));
    }

    /** Each event behind a savepoint of its own, so that each has a transaction id of its own. */
    void appendNested(JdbcTemplate jdbc, EventStorageEngine engine, List<EventMessage<?>> events) {
        inside(
                () -> {
                    for (EventMessage<?> event : events) {
                        jdbc.execute("savepoint nested");
                        engine.appendEvents(event);
                    }
                    return true;
                });
    }

    void read(JdbcTemplate jdbc) {
        inside(() -> jdbc.queryForObject("select count(*) from domain_event", Long.class));
    }

    void append(EventStorageEngine engine, EventMessage<?>... events) {
        inside(
                () -> {
                    engine.appendEvents(List.of(events));
                    return true;
                });
    }

    void commit() {
        end(() -> transactions.commit(open));
    }

    void rollback() {
        end(() -> transactions.rollback(open));
    }

    @Override
    public void close() {
        if (!thread.isShutdown()) {
            rollback();
        }
    }

    private void end(Runnable how) {
        inside(
                () -> {
                    how.run();
                    return true;
                });
        thread.shutdown();
    }

    private <T> T inside(Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
