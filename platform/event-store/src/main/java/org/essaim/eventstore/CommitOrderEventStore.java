package org.essaim.eventstore;

import module java.base;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;

/**
 * The event store whose readers are woken: at once by what this node commits, within the poll by
 * what other nodes do. Readers that wait ask the database nothing; one watcher asks for all of
 * them. What one reader has just read the others get from it.
 */
public final class CommitOrderEventStore extends AbstractEventStore implements Lifecycle {

    private static final int RECENT = 1_000;

    private final PostgresEventStorageEngine engine;
    private final RecentEvents recent = new RecentEvents(RECENT);
    private final Set<CommitOrderStream> streams = ConcurrentHashMap.newKeySet();
    private final Watcher watcher;

    /**
     * @param poll how often other nodes' events are looked for while nothing happens here
     * @param alone whether there is no other node: then they are looked for only once in a while
     */
    public CommitOrderEventStore(
            PostgresEventStorageEngine engine, Duration poll, BooleanSupplier alone) {
        super(new Builder() {}.storageEngine(engine));
        this.engine = engine;
        this.watcher = new Watcher(engine, poll, alone, this::wakeReaders);
        engine.onCommitted(watcher::committedHere);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken after) {
        CommitOrderStream stream = new CommitOrderStream(engine, recent, after, streams::remove);
        streams.add(stream);
        watcher.start();
        return stream;
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS - 10, this::shutDown);
    }

    /** How long readers have had nothing new to read. */
    public Duration atRest() {
        return Duration.ofNanos(watcher.nanosAtRest());
    }

    /** Stops looking for events; streams that are open stay silent. */
    public void shutDown() {
        watcher.close();
    }

    private void wakeReaders() {
        streams.forEach(CommitOrderStream::wake);
    }
}
