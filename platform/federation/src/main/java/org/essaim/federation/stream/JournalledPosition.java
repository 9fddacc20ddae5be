package org.essaim.federation.stream;

import java.time.Duration;
import org.essaim.eventstore.CommitOrderToken;
import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.runtime.store.Processors;
import org.essaim.stream.Journal;

/** {@link PublishedPosition} by the token of the publication. */
final class JournalledPosition implements PublishedPosition {

    private final PostgresEventStorageEngine store;
    private final Processors processors;
    private final Journal journal;

    JournalledPosition(PostgresEventStorageEngine store, Processors processors, Journal journal) {
        this.store = store;
        this.processors = processors;
        this.journal = journal;
    }

    @Override
    public long await(Duration atMost) {
        CommitOrderToken committed = store.lastCommitted();
        Polling.until(
                "everything that is committed is journalled",
                atMost,
                () -> processors.covers(PublicationProcessor.NAME, committed));
        return journal.head().position();
    }
}
