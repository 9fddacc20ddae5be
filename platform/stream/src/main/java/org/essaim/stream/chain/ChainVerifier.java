package org.essaim.stream.chain;

import java.util.Optional;
import java.util.function.Supplier;
import org.essaim.stream.RejectionReason;
import org.essaim.stream.signing.KeySignature;

/**
 * Says of one stream's records whether they are whole and who vouches for them, by the keys that it
 * was made with; safe to be asked by several threads.
 */
public interface ChainVerifier {

    /** True if the entry's hash is that of its content. */
    boolean isWhole(JournalEntry entry);

    /**
     * Whether the stream's owner signed this.
     *
     * @param statement what would have been signed
     * @param seal null where the record bears none
     * @return why not; empty if the owner vouches for it
     */
    Optional<RejectionReason> objection(Supplier<byte[]> statement, KeySignature seal);
}
