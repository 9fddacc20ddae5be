package org.essaim.eventstore;

import module java.base;

import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * What was made of one stored event: itself, or what upcasters made of it, all at its position. A
 * reader that remembers the position has had all of them, so nothing is cut within one.
 *
 * @param events at least one
 */
record TokenEvents(CommitOrderToken token, List<TrackedEventMessage<?>> events) {

    boolean isAt(RecentEvents.Place place) {
        return token.equals(place.token())
                && events.getFirst().getIdentifier().equals(place.eventId());
    }

    /** Events in the order in which they are read, those of each position together. */
    static List<TokenEvents> of(List<TrackedEventMessage<?>> events) {
        List<TokenEvents> positions = new ArrayList<>();
        for (TrackedEventMessage<?> event : events) {
            CommitOrderToken token = CommitOrderToken.of(event.trackingToken());
            if (positions.isEmpty() || !positions.getLast().token().equals(token)) {
                positions.add(new TokenEvents(token, new ArrayList<>(1)));
            }
            positions.getLast().events().add(event);
        }
        return positions;
    }
}
