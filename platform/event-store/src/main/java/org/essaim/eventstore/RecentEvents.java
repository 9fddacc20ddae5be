package org.essaim.eventstore;

import module java.base;

/**
 * What follows what, for the last events that some reader has read, so that a dozen readers of one
 * node read and parse an event once. It may be kept: nothing can be committed between two events
 * that a reader has seen one after the other, or it would have been skipped. Only while the
 * database is the same: the furthest event that was read here tells.
 */
final class RecentEvents {

    private final Map<CommitOrderToken, TokenEvents> following;
    private Place furthest;

    /**
     * An event where readers of this node have been.
     *
     * @param eventId what stood there
     */
    record Place(CommitOrderToken token, String eventId) {}

    /**
     * @param most positions are kept, a few kilobytes each
     */
    RecentEvents(int most) {
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
