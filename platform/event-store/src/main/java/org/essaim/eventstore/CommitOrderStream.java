package org.essaim.eventstore;

import module java.base;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * One reader's way through the events. It goes to the database only when there may be something
 * that no other reader of this node has just read: when it was just opened, when it is in the
 * middle, and when it was woken.
 */
final class CommitOrderStream implements TrackingEventStream {

    private static final int PAGE = 100;

    /** While a reader catches up: planning and going there cost more than some hundred rows. */
    private static final int LARGE_PAGE = 500;

    private final PostgresEventStorageEngine engine;
    private final RecentEvents recent;
    private final Concerns concerns;
    private final Consumer<CommitOrderStream> whenClosed;
    private CommitOrderToken last;
    private int pageSize = PAGE;
    private CommitOrderToken pageEnd;
    private Iterator<TokenEvents> page = Collections.emptyIterator();
    private Iterator<TrackedEventMessage<?>> ofLast = Collections.emptyIterator();
    private boolean reading;
    private long hint;
    private TrackedEventMessage<?> next;

    private final AtomicBoolean later = new AtomicBoolean();
    private final Object monitor = new Object();
    private boolean mayHaveMore = true;
    private boolean expired;
    private Runnable whenAvailable = () -> {};

    CommitOrderStream(
            PostgresEventStorageEngine engine,
            RecentEvents recent,
            CommitOrderToken after,
            Concerns concerns,
            Consumer<CommitOrderStream> whenClosed) {
        this.engine = engine;
        this.recent = recent;
        this.last = after;
        this.pageEnd = after;
        this.concerns = concerns;
        this.whenClosed = whenClosed;
    }

    /** Whether its reader does something with events of any of these classes, or may do. */
    boolean isConcerned(Set<Class<?>> classes) {
        return concerns.include(classes);
    }

    /** Something that does not concern it became visible: {@link #wakeIfLater} is soon enough. */
    void wakeLater() {
        later.set(true);
    }

    void wakeIfLater() {
        if (later.get()) {
            wake();
        }
    }

    /** Signals the reader that something may have become visible. */
    void wake() {
        Runnable callback;
        later.set(false);
        synchronized (monitor) {
            mayHaveMore = true;
            monitor.notifyAll();
            callback = whenAvailable;
        }
        callback.run();
    }

    /** The events that it was reading are not there any more: nothing further comes from it. */
    void expire() {
        synchronized (monitor) {
            expired = true;
        }
        wake();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        synchronized (monitor) {
            whenAvailable = callback;
        }
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(readAhead());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (readAhead() == null) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            synchronized (monitor) {
                if (!mayHaveMore) {
                    monitor.wait(left);
                }
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.HOURS)) {
            continue;
        }
        TrackedEventMessage<?> event = next;
        next = null;
        return event;
    }

    @Override
    public void close() {
        whenClosed.accept(this);
    }

    private TrackedEventMessage<?> readAhead() {
        refuseIfExpired();
        while (next == null && (ofLast.hasNext() || reading || takeHint())) {
            next = ofLast.hasNext() ? ofLast.next() : first(followingOfConcern());
        }
        return next;
    }

    /**
     * The last that is known is given to every reader: by that it knows how far it is. Of those
     * before it each is spared what it would do nothing with.
     */
    private TokenEvents followingOfConcern() {
        TokenEvents found = following();
        TokenEvents more = found;
        while (more != null && !concerns.include(found)) {
            more = page.hasNext() || recent.after(pageEnd) != null ? following() : null;
            found = more == null ? found : more;
        }
        return found;
    }

    private TrackedEventMessage<?> first(TokenEvents following) {
        reading = following != null;
        if (!reading) {
            return null;
        }
        last = following.token();
        ofLast = following.events().iterator();
        return ofLast.next();
    }

    private TokenEvents following() {
        if (page.hasNext()) {
            return page.next();
        }
        // Or a reader at rest would keep its last page.
        page = Collections.emptyIterator();
        last = pageEnd;
        TokenEvents known = known();
        return known == null ? recent.inTurn(last, this::knownOrRead) : known;
    }

    private TokenEvents known() {
        TokenEvents known = recent.after(last);
        pageEnd = known == null ? pageEnd : known.token();
        return known;
    }

    /** Another reader may have asked meanwhile. */
    private TokenEvents knownOrRead() {
        TokenEvents known = known();
        return known == null && !recent.endsAt(last, hint) ? read() : known;
    }

    /** Null at the end. What upcasters made nothing of is passed over. */
    private TokenEvents read() {
        EventPage read;
        do {
            read = readPage();
            List<TokenEvents> positions = TokenEvents.of(read.events());
            recent.read(last, positions);
            page = positions.iterator();
            pageEnd = read.last();
            last = positions.isEmpty() ? pageEnd : last;
            pageSize = read.more() ? LARGE_PAGE : PAGE;
        } while (read.events().isEmpty() && read.more());
        return page.hasNext() ? page.next() : null;
    }

    /** What could not be read is still there to be read. */
    private EventPage readPage() {
        try {
            long before = recent.wakeUps();
            EventPage found = engine.page(last, pageSize);
            if (!found.more()) {
                recent.ended(found.last(), before);
            }
            return found;
        } catch (RuntimeException unreadable) {
            synchronized (monitor) {
                mayHaveMore = true;
            }
            throw unreadable;
        }
    }

    private void refuseIfExpired() {
        synchronized (monitor) {
            if (expired) {
                throw new EventStoreException(
                        "the database is no longer the one that was read: open the stream again at"
                                + " the position that is stored there");
            }
        }
    }

    /** What others have seen counts from the wake-up on that the hint is of. */
    private boolean takeHint() {
        boolean hinted;
        synchronized (monitor) {
            hinted = mayHaveMore;
            mayHaveMore = false;
        }
        hint = hinted ? recent.wakeUps() : hint;
        return hinted;
    }
}
