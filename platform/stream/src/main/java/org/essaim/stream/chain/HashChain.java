package org.essaim.stream.chain;

import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;

/**
 * SHA-256 over (stream, position, previous hash, id, type, subject, recipient, time, SHA-256 of the
 * data). The data enters as its digest: a redacted text (R100) can one day be replaced by its
 * salted digest without breaking the chain.
 */
public final class HashChain {

    private HashChain() {}

    public static Hash link(String stream, long position, Hash previous, OutgoingMessage message) {
        return Hash.of(
                new HashedBytes()
                        .text(stream)
                        .number(position)
                        .hash(previous)
                        .id(message.id())
                        .text(message.type())
                        .text(message.subject())
                        .text(message.recipient())
                        .time(message.time())
                        .hash(Hash.of(message.data()))
                        .toByteArray());
    }
}
