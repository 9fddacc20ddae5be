package org.essaim.web.look;

/** What the one style is told of colours, letters and shapes. */
public enum Theme {

    /** Our own. */
    ESSAIM,

    /**
     * That of the French State, whose terms let its services alone use it, at addresses of theirs:
     * it marks who speaks (decision 0117).
     */
    DSFR
}
