package org.essaim.stream.inbox;

import module java.base;

/**
 * Which streams are read to their end: asked of the broker from time to time, and written down
 * where that is still news. A service at rest is not woken for it in between.
 */
final class StreamEnds {

    /** That a stream is still read to its end is written down so often, in business time. */
    private static final Duration STILL_AT_THE_END = Duration.ofMinutes(1);

    /** The same where a watch of the process sees what comes. */
    private static final Duration STILL_WATCHED = Duration.ofMinutes(5);

    /** Where nothing is news, they are checked that many times less often. */
    private static final int SELDOM = 12;

    private final InboxDependencies inbox;
    private final Map<String, Instant> readToEnd = new HashMap<>();
    private Duration untilNews = Duration.ZERO;
    private boolean isWatched;
    private long lastCheck;

    StreamEnds(InboxDependencies inbox) {
        this.inbox = inbox;
        this.lastCheck = System.nanoTime() - inbox.settings().endCheck().toNanos();
    }

    /**
     * How long nothing is to be asked for; never negative. Where all streams are known to be read
     * to their end, until that is news again; where one was just added or cannot be read yet,
     * {@link InboxSettings#endCheck}.
     */
    Duration untilCheck(TopicReader reader) {
        Duration often = inbox.settings().endCheck();
        Duration seldom = isWatched ? STILL_WATCHED : often.multipliedBy(SELDOM);
        Duration rest = reader.readsAll() ? shorter(untilNews, seldom) : Duration.ZERO;
        long since = System.nanoTime() - lastCheck;
        return Duration.ofNanos(Math.max(0, Math.max(often.toNanos(), rest.toNanos()) - since));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Where that is due. */
    void note(TopicReader reader) {
        if (untilCheck(reader).isPositive()) {
            return;
        }
        lastCheck = System.nanoTime();
        isWatched = reader.isWatched();
        Instant at = inbox.businessClock().instant();
        Set<String> all = reader.streams();
        readToEnd.keySet().retainAll(all);
        if (all.stream().anyMatch(stream -> !untilNews(stream, at).isPositive())) {
            note(reader.readToEnd(), at);
        }
        untilNews =
                all.stream()
                        .map(stream -> untilNews(stream, at))
                        .min(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
    }

    private void note(Set<String> streams, Instant at) {
        readToEnd.keySet().retainAll(streams);
        for (String stream : streams) {
            if (!untilNews(stream, at).isPositive() && inbox.state().readToEnd(stream, at)) {
                readToEnd.put(stream, at);
            }
        }
    }

    private Duration untilNews(String stream, Instant at) {
        Instant noted = readToEnd.get(stream);
        Duration still = isWatched ? STILL_WATCHED : STILL_AT_THE_END;
        return noted == null ? Duration.ZERO : Duration.between(at, noted.plus(still));
    }
}
