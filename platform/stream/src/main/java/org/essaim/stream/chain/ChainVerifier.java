package org.essaim.stream.chain;

import java.util.Optional;

/**
 * Says whether a record may be believed before its place in the chain is looked at. Signatures
 * belong here: a verifier that holds a record by its hash until a signed head covers it.
 */
@FunctionalInterface
public interface ChainVerifier {

    /** Today's check: the content is that of its own hash. */
    ChainVerifier HASHES =
            (stream, entry) ->
                    entry.isWhole(stream)
                            ? Optional.empty()
                            : Optional.of("its content is not that of its hash");

    /**
     * @return why the record is refused, or empty
     */
    Optional<String> objection(String stream, JournalEntry entry);
}
