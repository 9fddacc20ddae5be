package org.essaim.stream.chain;

/** The verifier of each stream. */
public interface ChainVerifiers {

    /** Whether anything of that stream can be verified yet; until then it is not read. */
    boolean knows(String stream);

    /**
     * To be looked up again for every batch, as keys are added and revoked. Equal verifiers have
     * the same findings: what one has verified the other need not.
     */
    ChainVerifier of(String stream);
}
