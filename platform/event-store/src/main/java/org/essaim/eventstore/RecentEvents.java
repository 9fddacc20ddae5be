package org.essaim.eventstore;

import module java.base;

import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * What follows what, for the last events that some reader has read, so that a dozen readers of one
 * node read and parse an event once. It may be kept: nothing can be committed between two events
 * that a reader has seen one after the other, or it would have been skipped.
 */
final class RecentEvents {

    private final Map<CommitOrderToken, TrackedEventMessage<?>> following;

    /**
     * @param most events are kept, a few kilobytes each
     */
    RecentEvents(int most) {
        following =
                new LinkedHashMap<>() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(
                            Map.Entry<CommitOrderToken, TrackedEventMessage<?>> eldest) {
                        return size() > most;
                    }
                };
    }

    /** The next event after that position, or null if nobody has read it lately. */
    synchronized TrackedEventMessage<?> after(CommitOrderToken position) {
        return following.get(position);
    }

    /** These were read from that position on, with nothing in between. */
    synchronized void read(CommitOrderToken from, List<? extends TrackedEventMessage<?>> events) {
        CommitOrderToken position = from;
        for (TrackedEventMessage<?> event : events) {
            following.putIfAbsent(position, event);
            position = CommitOrderToken.of(event.trackingToken());
        }
    }
}
