package org.essaim.stream.chain;

/** The verifier of each stream. */
public interface ChainVerifiers {

    /** Whether anything of that stream can be verified yet; until then it is not read. */
    boolean know(String stream);

    /** To be asked anew for every batch, as keys come and go. */
    ChainVerifier of(String stream);
}
