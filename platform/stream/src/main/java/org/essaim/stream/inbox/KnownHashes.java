package org.essaim.stream.inbox;

import java.util.HashMap;
import java.util.Map;
import org.essaim.stream.Hash;
import org.essaim.stream.chain.JournalEntry;

/** The hashes that were taken in of one stream, fetched by the stretch, as replays come. */
final class KnownHashes {

    private final String stream;
    private final InboxLedger ledger;
    private final Map<Long, Hash> hashes = new HashMap<>();

    KnownHashes(String stream, InboxLedger ledger) {
        this.stream = stream;
        this.ledger = ledger;
    }

    void add(JournalEntry entry) {
        hashes.put(entry.position(), entry.hash());
    }

    /** Null beyond the place, and for 0 where something was taken in. */
    Hash at(long position, Place place) {
        if (position == place.position()) {
            return place.hash();
        }
        if (position > place.position() || position < 1) {
            return null;
        }
        if (!hashes.containsKey(position)) {
            hashes.putAll(ledger.knownFrom(stream, position));
        }
        return hashes.get(position);
    }
}
