package org.essaim.stream.inbox;

import java.time.Instant;
import org.essaim.stream.Hash;

/**
 * How far a stream is ingested, as its locked row states.
 *
 * @param position the last message that was accepted
 * @param hash of that message
 * @param signedHead the furthest position that the stream's owner has signed
 * @param controlAt time of the last control record of the owner, or null
 * @param readFrom everything before this offset is accepted, or rejected and counted
 */
record StreamPosition(
        long position,
        Hash hash,
        long signedHead,
        Instant controlAt,
        long readFrom,
        boolean quarantined) {

    StreamPosition at(long newPosition, Hash newHash) {
        return new StreamPosition(
                newPosition, newHash, signedHead, controlAt, readFrom, quarantined);
    }

    StreamPosition signedUpTo(long head) {
        long furthest = Math.max(signedHead, head);
        return new StreamPosition(position, hash, furthest, controlAt, readFrom, quarantined);
    }

    StreamPosition controlledAt(Instant time) {
        return new StreamPosition(position, hash, signedHead, time, readFrom, quarantined);
    }
}
