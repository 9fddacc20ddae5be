package org.essaim.eventstore;

import module java.base;

import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * What follows what, for the last events that some reader has read, so that a dozen readers of one
 * node read and parse an event once. It may be kept: nothing can be committed between two events
 * that a reader has seen one after the other, or it would have been skipped. Only while the
 * database is the same: the furthest event that was read here tells.
 */
final class RecentEvents {

    private static final int NEWS = 100;

    /** A reader that cannot read keeps the others from trying for no longer. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(1);

    private final Map<CommitOrderToken, TokenEvents> following;
    private final Duration remembered;
    private final ReentrantLock turn = new ReentrantLock();
    private Place furthest;
    private long wakeUps;
    private End end = new End(null, 0);

    /**
     * Where nothing followed.
     *
     * @param wakeUps how often readers had been woken before that was looked at
     */
    private record End(CommitOrderToken token, long wakeUps) {}

    /**
     * An event where readers of this node have been.
     *
     * @param eventId what stood there
     */
    record Place(CommitOrderToken token, String eventId) {}

    /**
     * @param most positions are kept, a few kilobytes each
     * @param remembered for how long while nothing happens: then nobody reads them again
     */
    RecentEvents(int most, Duration remembered) {
        this.remembered = remembered;
        following =
                new LinkedHashMap<>() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(
                            Map.Entry<CommitOrderToken, TokenEvents> eldest) {
                        return size() > most;
                    }
                };
    }

    /** What comes next after that position, or null if nobody has read it lately. */
    synchronized TokenEvents after(CommitOrderToken position) {
        return following.get(position);
    }

    /** These were read from that position on, with nothing in between. */
    synchronized void read(CommitOrderToken from, List<TokenEvents> read) {
        CommitOrderToken position = from;
        for (TokenEvents each : read) {
            following.putIfAbsent(position, each);
            position = each.token();
        }
        if (!read.isEmpty()) {
            String eventId = read.getLast().events().getFirst().getIdentifier();
            reached(new Place(position, eventId));
        }
    }

    /**
     * Nothing has become visible for so long. Whoever comes later reads from the database what is
     * forgotten here.
     */
    synchronized void rested(Duration time) {
        if (time.compareTo(remembered) > 0) {
            following.clear();
        }
    }

    /** Something may have become visible: no end that was seen before counts. */
    synchronized void woken() {
        wakeUps++;
    }

    /** How often readers were woken. */
    synchronized long wakeUps() {
        return wakeUps;
    }

    /**
     * Nothing follows that position.
     *
     * @param since how often readers had been woken before that was looked at
     */
    synchronized void ended(CommitOrderToken position, long since) {
        end = new End(position, since);
    }

    /**
     * Whether nothing follows that position, by what another reader has seen.
     *
     * @param since after how many wake-ups at least
     */
    synchronized boolean endsAt(CommitOrderToken position, long since) {
        return end.wakeUps >= since && position.equals(end.token);
    }

    /**
     * Asks the database as the only one of those who have read all that is known: what the one has
     * found, the next one need not ask for.
     */
    TokenEvents inTurn(CommitOrderToken position, Supplier<TokenEvents> asking) {
        if (!isFurthest(position)) {
            return asking.get();
        }
        boolean locked = tryLock();
        try {
            return asking.get();
        } finally {
            if (locked) {
                turn.unlock();
            }
        }
    }

    private boolean tryLock() {
        try {
            return turn.tryLock(LONGEST_TURN.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized boolean isFurthest(CommitOrderToken position) {
        return furthest != null && furthest.token().compareTo(position) <= 0;
    }

    /**
     * What follows the last that any reader has read.
     *
     * @param of what the events are of; empty where there is so much that each reader has to read
     *     for itself
     * @param end up to where nothing is left out; null where that is not known
     */
    record News(Set<Class<?>> of, CommitOrderToken end) {
        static final News UNKNOWN = new News(Set.of(), null);
    }

    /**
     * Reads it for the readers, so that they find it here.
     *
     * @return unknown where nobody has read anything, or what was read last is not there
     */
    News news(PostgresEventStorageEngine engine) {
        Optional<Place> last = furthest();
        if (last.isEmpty()) {
            return News.UNKNOWN;
        }
        long before = wakeUps();
        EventPage page = engine.page(last.get().token().before(), NEWS);
        List<TokenEvents> positions = TokenEvents.of(page.events());
        if (positions.isEmpty() || !positions.getFirst().isAt(last.get())) {
            return News.UNKNOWN;
        }
        List<TokenEvents> more = positions.subList(1, positions.size());
        read(last.get().token(), more);
        if (page.more()) {
            return News.UNKNOWN;
        }
        ended(page.last(), before);
        return new News(
                more.stream()
                        .flatMap(each -> each.events().stream())
                        .map(TrackedEventMessage::getPayloadType)
                        .collect(Collectors.toSet()),
                page.last());
    }

    /** A reader is there. */
    synchronized void reached(Place place) {
        if (furthest == null || place.token().compareTo(furthest.token()) > 0) {
            furthest = place;
        }
    }

    /** Where the reader that is furthest has been; empty where nobody has read anything. */
    synchronized Optional<Place> furthest() {
        return Optional.ofNullable(furthest);
    }
}
