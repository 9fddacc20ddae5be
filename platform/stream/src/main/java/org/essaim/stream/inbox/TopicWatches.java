package org.essaim.stream.inbox;

import module java.base;

import org.essaim.stream.access.BrokerAccess;

/**
 * Who looks at the end of topics for the inboxes of a process, so that each of them asks the broker
 * only when something is there for it (decision 0149). What an inbox takes in it always reads by
 * itself: a watch says when, and nothing else.
 */
public final class TopicWatches {

    private final boolean shared;
    private final Map<Place, TopicWatch> watches = new HashMap<>();

    private TopicWatches(boolean shared) {
        this.shared = shared;
    }

    /** Of a service alone, which waits at the broker by itself. */
    public static TopicWatches none() {
        return new TopicWatches(false);
    }

    /** Of all services of a process. */
    public static TopicWatches shared() {
        return new TopicWatches(true);
    }

    /** It hears of what comes on that topic. */
    synchronized void join(String topic, Arrivals inbox) {
        if (shared) {
            watches.computeIfAbsent(Place.of(topic, inbox), _ -> new TopicWatch(topic)).join(inbox);
        }
    }

    /** It hears of it no more; whoever is the last ends the watch. */
    synchronized void leave(String topic, Arrivals inbox) {
        watches.computeIfPresent(
                Place.of(topic, inbox), (_, watch) -> watch.leave(inbox) ? watch : null);
    }

    /** Services of one process may have brokers of their own. */
    private record Place(BrokerAccess broker, String topic) {

        static Place of(String topic, Arrivals inbox) {
            return new Place(inbox.settings().broker().withoutLogin(), topic);
        }
    }
}
