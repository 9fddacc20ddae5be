package org.essaim.stream.relay;

/**
 * What a recovery of the journal did.
 *
 * @param after the last position that both histories have
 * @param recovered how many messages were recovered
 * @param moved how many that were journalled instead follow them, at new positions
 * @param head where the journal ends now
 */
public record RecoveryOutcome(long after, int recovered, int moved, long head) {}
