package org.essaim.stream.inbox;

import java.time.Instant;
import org.essaim.stream.Hash;

/**
 * Where the hearing of a stream stands, as its locked row says.
 *
 * @param position the last message that was taken in
 * @param hash of that message
 * @param signedHead the furthest position that the stream's owner has signed
 * @param controlAt when the owner said the last control record that was heard, or null
 * @param readFrom all before this offset is taken in or refused and counted
 */
record ConsumerPosition(
        long position,
        Hash hash,
        long signedHead,
        Instant controlAt,
        long readFrom,
        boolean quarantined) {

    ConsumerPosition at(long newPosition, Hash newHash) {
        return new ConsumerPosition(
                newPosition, newHash, signedHead, controlAt, readFrom, quarantined);
    }

    ConsumerPosition signedUpTo(long head) {
        return new ConsumerPosition(
                position, hash, Math.max(signedHead, head), controlAt, readFrom, quarantined);
    }

    ConsumerPosition controlledAt(Instant time) {
        return new ConsumerPosition(position, hash, signedHead, time, readFrom, quarantined);
    }
}
