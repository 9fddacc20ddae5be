package org.essaim.federation.stream;

import java.time.Duration;
import org.essaim.eventstore.CommitOrderToken;
import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.runtime.store.Processors;
import org.essaim.stream.Journal;

/** The position in the own journal up to which everything committed so far is published. */
public final class PublishedPosition {

    private final PostgresEventStorageEngine store;
    private final Processors processors;
    private final Journal journal;

    PublishedPosition(PostgresEventStorageEngine store, Processors processors, Journal journal) {
        this.store = store;
        this.processors = processors;
        this.journal = journal;
    }

    /**
     * Waits until everything committed before this call is journalled.
     *
     * @return the journal's head then
     * @throws NotYetException when the time is up
     */
    public long await(Duration atMost) {
        CommitOrderToken committed = store.lastCommitted();
        Polling.until(
                "everything that is committed is journalled",
                atMost,
                () -> processors.covers(PublicationProcessor.NAME, committed));
        return journal.head().position();
    }
}
