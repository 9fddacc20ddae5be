package org.essaim.stream.inbox;

import module java.base;

import org.essaim.stream.Hash;
import org.essaim.stream.chain.JournalEntry;

/** Where the hashes lead, backwards from a signed head through the pending records. */
sealed interface ChainWalk {

    /** To the accepted position: all of these continue from it, in this order. */
    record Joined(List<JournalEntry> chain) implements ChainWalk {}

    /** To something that is missing. */
    record Broken(List<JournalEntry> chain) implements ChainWalk {}

    /** To another history than the accepted one. */
    record Forked(String reason) implements ChainWalk {}

    /**
     * @param head beyond the accepted position, and signed
     * @param pending finds an entry by its hash, or null
     */
    static ChainWalk back(
            JournalEntry head, StreamPosition accepted, Function<Hash, JournalEntry> pending) {
        List<JournalEntry> backwards = new ArrayList<>(List.of(head));
        JournalEntry first = head;
        while (first.position() > accepted.position() + 1) {
            JournalEntry before = pending.apply(first.previous());
            if (before == null) {
                return new Broken(backwards);
            }
            if (before.position() != first.position() - 1) {
                return new Forked(
                        "position %d is signed as the one after %d"
                                .formatted(first.position(), before.position()));
            }
            backwards.add(before);
            first = before;
        }
        return first.previous().equals(accepted.hash())
                ? new Joined(backwards.reversed())
                : new Forked(
                        "position %d follows on the hash %s, but %s was accepted before it"
                                .formatted(first.position(), first.previous(), accepted.hash()));
    }
}
