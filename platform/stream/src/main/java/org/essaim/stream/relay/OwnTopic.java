package org.essaim.stream.relay;

/**
 * The own topic as it is now.
 *
 * @param id changes whenever the topic is created again
 */
record OwnTopic(String id, long endOffset) {}
