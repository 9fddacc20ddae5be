package org.essaim.stream.chain;

import module java.base;

import org.essaim.stream.RejectionReason;
import org.essaim.stream.signing.KeySignature;

/**
 * Verifies one stream's records with the keys that it was made with; several threads may use it at
 * once.
 */
public interface ChainVerifier {

    /** True if the entry's hash is that of its content. */
    boolean isWhole(JournalEntry entry);

    /**
     * Whether the stream's owner signed this.
     *
     * @param statement what would have been signed
     * @param signature null where the record has none
     * @return why not; empty if the owner signed it
     */
    Optional<RejectionReason> rejection(Supplier<byte[]> statement, KeySignature signature);
}
