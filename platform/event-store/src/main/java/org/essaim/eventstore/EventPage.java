package org.essaim.eventstore;

import module java.base;

import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Stored events one after the other, as upcasters made them: several of one have the same position,
 * and of some there is none.
 *
 * @param last how far the page goes, whatever was made of the last stored event
 * @param more whether it was full
 */
public record EventPage(List<TrackedEventMessage<?>> events, CommitOrderToken last, boolean more) {}
