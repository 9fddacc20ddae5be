package org.essaim.stream.inbox;

import org.essaim.stream.Hash;
import org.essaim.stream.chain.JournalEntry;

/** What an entry is to a chain that is known up to a place. */
sealed interface Verdict {

    /** The next one. */
    record Next() implements Verdict {}

    /** Known already. */
    record Duplicate() implements Verdict {}

    /** Something between is missing. */
    record Gap() implements Verdict {}

    /** Of another history than the one that was taken in. */
    record Fork(String reason) implements Verdict {}

    /**
     * @param known the hash that was taken in at the entry's position; null beyond the place
     */
    static Verdict of(JournalEntry entry, long position, Hash hash, Hash known) {
        if (entry.position() <= position) {
            return entry.hash().equals(known)
                    ? new Duplicate()
                    : new Fork(
                            "position %d was taken in with the hash %s and comes again with %s"
                                    .formatted(entry.position(), known, entry.hash()));
        }
        if (entry.position() > position + 1) {
            return new Gap();
        }
        return entry.previous().equals(hash)
                ? new Next()
                : new Fork(
                        "position %d follows on the hash %s, but %s was taken in before it"
                                .formatted(entry.position(), entry.previous(), hash));
    }
}
