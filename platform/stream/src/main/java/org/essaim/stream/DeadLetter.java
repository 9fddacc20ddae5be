package org.essaim.stream;

import java.time.Instant;

/**
 * A received message that waits.
 *
 * @param reason why it was not consumed, or behind which position it waits
 */
public record DeadLetter(ReceivedMessage message, String reason, Instant enqueuedAt) {}
