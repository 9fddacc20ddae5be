package org.essaim.stream.chain;

/** The verifier of each stream. */
public interface ChainVerifiers {

    /** Whether anything of that stream can be verified yet; until then it is not read. */
    boolean know(String stream);

    /**
     * To be asked anew for every batch, as keys come and go. One that equals another says the same:
     * what the one found need not be looked at again.
     */
    ChainVerifier of(String stream);
}
