package org.essaim.stream.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.essaim.stream.Hash;
import org.essaim.stream.chain.JournalEntry;

/** Where one comes to from a signed head, backwards by the hashes, through what waits. */
sealed interface ChainWalk {

    /** To the place that is taken in: all of these follow on it, in this order. */
    record Joined(List<JournalEntry> chain) implements ChainWalk {}

    /** To something that is missing. */
    record Broken(List<JournalEntry> chain) implements ChainWalk {}

    /** To another history than the one that was taken in. */
    record Forked(String reason) implements ChainWalk {}

    /**
     * @param head beyond the place, and vouched for
     * @param waiting finds an entry by its hash, or null
     */
    static ChainWalk back(
            JournalEntry head, ConsumerPosition place, Function<Hash, JournalEntry> waiting) {
        List<JournalEntry> backwards = new ArrayList<>(List.of(head));
        JournalEntry first = head;
        while (first.position() > place.position() + 1) {
            JournalEntry before = waiting.apply(first.previous());
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
        return first.previous().equals(place.hash())
                ? new Joined(backwards.reversed())
                : new Forked(
                        "position %d follows on the hash %s, but %s was taken in before it"
                                .formatted(first.position(), first.previous(), place.hash()));
    }
}
