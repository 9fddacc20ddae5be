package org.essaim.eventstore;

/**
 * The last event that is committed: asked for in one round trip with whether it is the head.
 *
 * @param token null in an empty store
 * @param visible whether readers can see it already
 */
record LastEvent(CommitOrderToken token, boolean visible) {}
