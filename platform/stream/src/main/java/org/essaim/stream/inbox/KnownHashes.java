package org.essaim.stream.inbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.essaim.stream.Hash;
import org.essaim.stream.chain.JournalEntry;

/** The hashes that were taken in of one stream, as far as a batch speaks of their positions. */
final class KnownHashes {

    private final Map<Long, Hash> hashes;

    /**
     * @param start where the batch begins
     * @param positions all that the batch will ask for: they are looked up at once
     */
    KnownHashes(String stream, InboxState ledger, ConsumerPosition start, Set<Long> positions) {
        Set<Long> before = new HashSet<>(positions);
        before.removeIf(position -> position >= start.position());
        this.hashes = new HashMap<>(ledger.known(stream, before));
        hashes.put(start.position(), start.hash());
    }

    void add(JournalEntry entry) {
        hashes.put(entry.position(), entry.hash());
    }

    /** Null beyond the place, and for what no entry has. */
    Hash at(long position) {
        return hashes.get(position);
    }
}
