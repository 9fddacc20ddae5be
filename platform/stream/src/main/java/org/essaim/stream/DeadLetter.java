package org.essaim.stream;

import java.time.Instant;

/**
 * One message that waits.
 *
 * @param reason why it was not taken in, or behind which position it waits
 */
public record DeadLetter(ReceivedMessage message, String reason, Instant enqueuedAt) {}
