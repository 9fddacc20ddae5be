package org.essaim.eventstore;

import module java.base;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event store whose readers are woken: at once by what this node commits, within the poll by
 * what other nodes do. Readers that wait ask the database nothing; one watcher asks for all of
 * them. What one reader has just read the others get from it.
 */
public final class CommitOrderEventStore extends AbstractEventStore implements Lifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CommitOrderEventStore.class);
    private static final int RECENT = 1_000;

    private final PostgresEventStorageEngine engine;
    private final Duration remembered;
    private volatile RecentEvents recent;
    private final Set<CommitOrderStream> streams = ConcurrentHashMap.newKeySet();
    private final Watcher watcher;

    /**
     * @param poll how often other nodes' events are looked for while nothing happens here
     * @param alone whether there is no other node: then they are looked for only once in a while
     */
    public CommitOrderEventStore(
            PostgresEventStorageEngine engine, Duration poll, BooleanSupplier alone) {
        this(engine, poll, alone, Duration.ofMinutes(1));
    }

    /**
     * @param remembered for how long readers find what others have read while nothing happens
     */
    CommitOrderEventStore(
            PostgresEventStorageEngine engine,
            Duration poll,
            BooleanSupplier alone,
            Duration remembered) {
        super(new Builder() {}.storageEngine(engine));
        this.engine = engine;
        this.remembered = remembered;
        this.recent = new RecentEvents(RECENT, remembered);
        this.watcher =
                new Watcher(
                        engine,
                        poll,
                        alone,
                        this::wakeForNews,
                        this::verify,
                        () -> recent.rested(atRest()),
                        this::wakeReaders,
                        this::wakeOthers);
        engine.onCommitted(watcher::committedHere);
    }

    /**
     * The same events for a reader that does something only with some of them: it is woken for
     * those first, and a moment later for the others.
     *
     * @param concerns whether it does something with events of that class
     */
    public StreamableMessageSource<TrackedEventMessage<?>> readBy(Predicate<Class<?>> concerns) {
        return new ConcernedReader(this, new Concerns(concerns));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken after) {
        return openStream(after, Concerns.EVERYTHING);
    }

    /** Nothing that the database does not have any more comes from what others have read. */
    synchronized BlockingStream<TrackedEventMessage<?>> openStream(
            TrackingToken after, Concerns concerns) {
        verify();
        CommitOrderToken position = CommitOrderToken.of(after);
        engine.eventIdAt(position)
                .map(id -> new RecentEvents.Place(position, id))
                .ifPresent(recent::reached);
        CommitOrderStream stream =
                new CommitOrderStream(engine, recent, position, concerns, streams::remove);
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

    RecentEvents recent() {
        return recent;
    }

    /** Stops looking for events; streams that are open stay silent. */
    public void shutDown() {
        watcher.close();
    }

    /**
     * Whether the database is still the one that was read: after a failover that lost the end, or a
     * restore, the event that was read last is not there. Then readers have to begin again at what
     * is stored, and what they have read is worth nothing.
     */
    private synchronized void verify() {
        Optional<RecentEvents.Place> furthest = recent.furthest();
        if (furthest.filter(place -> !isThere(place)).isPresent()) {
            LOG.error(
                    "The event store has lost what was read from it, {}: it is another database, or"
                            + " lost its end. Its readers begin again at their stored positions.",
                    furthest.get());
            recent = new RecentEvents(RECENT, remembered);
            streams.forEach(each -> calling(each::expire));
        }
    }

    private boolean isThere(RecentEvents.Place place) {
        return engine.eventIdAt(place.token()).filter(place.eventId()::equals).isPresent();
    }

    private Optional<CommitOrderToken> wakeForNews(Optional<CommitOrderToken> seen) {
        recent.woken();
        RecentEvents.News news = news();
        Optional<CommitOrderToken> end =
                Optional.ofNullable(news.end())
                        .filter(there -> !news.of().isEmpty() || !seen.equals(Optional.of(there)));
        end.ifPresent(_ -> wakeReaders(news.of()));
        return end;
    }

    private void wakeReaders() {
        recent.woken();
        wakeReaders(news().of());
    }

    /**
     * First those whom it concerns: for a moment they share the cores with nobody else.
     *
     * @param news what the events are of; empty where that is not known
     */
    private void wakeReaders(Set<Class<?>> news) {
        streams.forEach(
                each -> {
                    if (news.isEmpty() || each.isConcerned(news)) {
                        calling(each::wake);
                    } else {
                        each.wakeLater();
                    }
                });
    }

    private void wakeOthers() {
        streams.forEach(each -> calling(each::wakeIfLater));
    }

    private RecentEvents.News news() {
        try {
            return recent.news(engine);
        } catch (RuntimeException unreadable) {
            LOG.debug("The readers will say what is wrong", unreadable);
            return RecentEvents.News.UNKNOWN;
        }
    }

    /** What one reader throws keeps no other one from being woken. */
    private static void calling(Runnable reader) {
        try {
            reader.run();
        } catch (RuntimeException fault) {
            LOG.error("A reader of events cannot be woken", fault);
        }
    }
}
