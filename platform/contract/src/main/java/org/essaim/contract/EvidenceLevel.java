package org.essaim.contract;

/** How use is known, weakest first (R50). */
public enum EvidenceLevel {
    DECLARED,
    MEASURED,
    CONFIRMED;

    /** Whether this level can prove a used product; a declaration alone cannot (R51). */
    public boolean proves() {
        return this != DECLARED;
    }
}
