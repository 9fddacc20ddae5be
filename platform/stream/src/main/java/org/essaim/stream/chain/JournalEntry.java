package org.essaim.stream.chain;

import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;

/**
 * One message at its place in a chain.
 *
 * @param previous hash of the entry at {@code position - 1}, {@link Hash#NONE} before the first
 */
public record JournalEntry(long position, OutgoingMessage message, Hash previous, Hash hash) {

    /** The entry that follows on this head, in the chain of that stream. */
    public static JournalEntry next(
            String stream, long position, Hash previous, OutgoingMessage m) {
        return new JournalEntry(
                position, m, previous, HashChain.link(stream, position, previous, m));
    }

    /** True if the hash is that of this content at this place of that stream. */
    public boolean isWhole(String stream) {
        return hash.equals(HashChain.link(stream, position, previous, message));
    }
}
